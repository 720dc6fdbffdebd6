using ReviewPortal.Articles.FrontMatter;

namespace ReviewPortal.Articles;

/// <summary>A quotation at the head of an article. Its lines are kept, since it may be verse.</summary>
public sealed record EpigraphEntry(string Text, string? Source)
{
    private const int MaximumTextLength = 5_000;
    private const int MaximumSourceLength = 500;

    internal static IReadOnlyList<EpigraphEntry> ReadAll(Field? field) =>
        [.. (field?.Items(50) ?? []).Select(Read).OfType<EpigraphEntry>()];

    private static EpigraphEntry? Read(Field item)
    {
        if (item.Value is not YamlMap map)
            return item.Lines(MaximumTextLength) is { } only ? new EpigraphEntry(only, null) : null;

        var fields = new Fields(map, item.Path, item.Problems);
        var text = fields.RequiredLines("text", MaximumTextLength);
        var source = fields.Find("source")?.OneLine(MaximumSourceLength);
        fields.WarnOfTheRest();

        return text is null ? null : new EpigraphEntry(text, source);
    }
}
