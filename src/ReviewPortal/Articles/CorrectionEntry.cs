using ReviewPortal.Articles.FrontMatter;

namespace ReviewPortal.Articles;

/// <summary>What was put right in an article after it came out, and on which day.</summary>
/// <param name="Text">One paragraph of the dialect.</param>
/// <param name="Line">The line of the file, from 1, at which problems with the text are told.</param>
public sealed record CorrectionEntry(DateOnly Date, string Text, int Line)
{
    private const int MaximumTextLength = 2_000;

    internal static IReadOnlyList<CorrectionEntry> ReadAll(Field? field) =>
        [.. (field?.Items(50) ?? []).Select(Read).OfType<CorrectionEntry>().OrderBy(correction => correction.Date)];

    private static CorrectionEntry? Read(Field item)
    {
        if (item.Value is not YamlMap map)
        {
            item.Error("A correction has a date and a text: write date: and text: below each other, the first after a hyphen.");
            return null;
        }

        var fields = new Fields(map, item.Path, item.Problems);
        var date = fields.RequiredDay("date");
        var text = fields.Required("text", MaximumTextLength);
        var line = fields.Find("text")?.Line ?? item.Line;
        fields.WarnOfTheRest();

        return date is { } day && text is not null ? new CorrectionEntry(day, text, line) : null;
    }
}
