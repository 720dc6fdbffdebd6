using Markdig.Extensions.Footnotes;

namespace ReviewPortal.Articles.Dialect;

/// <summary>Numbers notes in the order in which the text refers to them.</summary>
internal sealed class NoteNumbers
{
    private readonly Dictionary<Footnote, int> numbers = [];
    private readonly List<int> references = [];

    public List<Footnote> Notes { get; } = [];

    /// <returns>The note's number, and how many times it has now been referred to.</returns>
    public (int Number, int Time) Refer(Footnote note)
    {
        if (!numbers.TryGetValue(note, out var number))
        {
            Notes.Add(note);
            references.Add(0);
            number = Notes.Count;
            numbers.Add(note, number);
        }

        return (number, ++references[number - 1]);
    }

    /// <summary>How many times the text and the notes before it have referred to a note.</summary>
    public int TimesReferred(int number) => references[number - 1];

    public static string ReferenceId(int number, int time) => time == 1 ? $"ref-{number}" : $"ref-{number}-{time}";
}
