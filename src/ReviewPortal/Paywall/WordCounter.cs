namespace ReviewPortal.Paywall;

/// <summary>
/// Counts words as they pass by, character after character. A word is a run without white space that holds a letter or a
/// digit; where a script puts no spaces between words, each of its letters is one.
/// </summary>
internal struct WordCounter
{
    private WordRune within;

    public int Words { get; private set; }

    /// <summary>Takes the next character.</summary>
    /// <returns>Whether a word ended right before it.</returns>
    public bool Take(WordRune rune)
    {
        switch (rune)
        {
            case WordRune.Space:
                return End();
            case WordRune.Solitary:
                var ended = End();
                within = WordRune.Solitary;
                return ended;
            case WordRune.Extending:
                return false;
            default:
                var endedBefore = within == WordRune.Solitary && End();
                if (rune == WordRune.Letter)
                    within = WordRune.Letter;
                return endedBefore;
        }
    }

    /// <summary>Ends the run, as at the end of a block.</summary>
    /// <returns>Whether that ended a word.</returns>
    public bool End()
    {
        var isWord = within is WordRune.Letter or WordRune.Solitary;
        within = WordRune.Space;
        if (isWord)
            Words++;
        return isWord;
    }

    /// <summary>Adds the words of something that is taken whole.</summary>
    public void Add(int words) => Words += words;
}
