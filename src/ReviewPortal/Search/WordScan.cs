using System.Text;
using ReviewPortal.Paywall;

namespace ReviewPortal.Search;

/// <summary>
/// Goes through a text word by word, and gives each as the index holds it: folded and stemmed. Where a script puts no spaces
/// between words each letter is a word, so that a search finds those that stand together.
/// </summary>
/// <param name="text">Plain text.</param>
/// <param name="isStemming">Whether the words of English are taken to their stems.</param>
internal ref struct WordScan(ReadOnlySpan<char> text, bool isStemming = true)
{
    /// <summary>In characters; of what is longer the beginning counts.</summary>
    private const int Longest = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly char[] _word = new char[Longest + 1];
    private int _at;
    private int _length;
    private int _stem;

    /// <summary>Where the word stands in the text.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The word as the index holds it.</summary>
    public readonly ReadOnlySpan<char> Term => _word.AsSpan(0, _stem);

    public bool Next()
    {
        while (_at < _text.Length)
        {
            Start = _at;
            var kind = Take();
            if (kind is not (WordRune.Letter or WordRune.Solitary)) continue;
            ReadRest(kind);
            if (_length == 0) continue;
            End = _at;
            Stem();
            PassPossessive();
            return true;
        }

        return false;
    }

    /// <summary>Takes a character, the first of a word if it can be.</summary>
    private WordRune Take()
    {
        var c = _text[_at];
        _length = 0;
        if (char.IsAscii(c))
        {
            _at++;
            var kind = WordRunes.KindOf(new Rune(c));
            if (kind == WordRune.Letter) Add(c);
            return kind;
        }

        Rune.DecodeFromUtf16(_text[_at..], out var rune, out var consumed);
        _at += consumed;
        var other = WordRunes.KindOf(rune);
        if (other is WordRune.Letter or WordRune.Solitary) Add(Folding.Of(rune));
        return other;
    }

    private void ReadRest(WordRune first)
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (first == WordRune.Solitary) return;
                Add(c);
                _at++;
                continue;
            }

            if (char.IsAscii(c)) return;
            Rune.DecodeFromUtf16(_text[_at..], out var rune, out var consumed);
            var kind = WordRunes.KindOf(rune);
            if (kind != WordRune.Extending && (kind != WordRune.Letter || first != WordRune.Letter)) return;
            Add(Folding.Of(rune));
            _at += consumed;
        }
    }

    private void Stem()
    {
        var isStemmed = isStemming && !_word.AsSpan(0, _length).ContainsAnyExceptInRange('a', 'z');
        _stem = isStemmed ? PorterStem.Shorten(_word, _length) : _length;
    }

    /// <summary>“The author's” has the author.</summary>
    private void PassPossessive()
    {
        if (_at + 1 >= _text.Length || _text[_at] is not ('\'' or '’') || _text[_at + 1] is not ('s' or 'S')) return;
        if (_at + 2 < _text.Length)
        {
            Rune.DecodeFromUtf16(_text[(_at + 2)..], out var after, out _);
            if (WordRunes.KindOf(after) is WordRune.Letter or WordRune.Extending) return;
        }

        _at += 2;
    }

    private void Add(char ascii)
    {
        // The bit in which small letters differ from capitals; digits have it too.
        if (_length < Longest) _word[_length++] = (char)(ascii | 0x20);
    }

    private void Add(string folded)
    {
        foreach (var c in folded)
            if (_length < Longest) _word[_length++] = c;
    }
}
