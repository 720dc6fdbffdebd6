using ReviewPortal.Articles.FrontMatter;

namespace ReviewPortal.Articles;

/// <summary>A contributor as an article file names one: a name alone, or <c>{name, bio}</c>.</summary>
public sealed record ContributorEntry(string Name, string? Bio)
{
    internal const int MaximumNameLength = 200;
    private const int MaximumBioLength = 2_000;

    internal static IReadOnlyList<ContributorEntry> ReadAll(Field? field)
    {
        var entries = new List<ContributorEntry>();

        foreach (var item in field?.Items(50) ?? [])
        {
            if (Read(item) is not { } entry)
                continue;

            var earlier = entries.FindIndex(e => e.Name.Equals(entry.Name, StringComparison.OrdinalIgnoreCase));

            if (earlier < 0)
            {
                entries.Add(entry);
                continue;
            }

            item.Warn($"{Quotation.Of(entry.Name)} is named twice, and is kept once.");
            entries[earlier] = entries[earlier] with { Bio = entries[earlier].Bio ?? entry.Bio };
        }

        return entries;
    }

    private static ContributorEntry? Read(Field item)
    {
        if (item.Value is not YamlMap map)
            return item.OneLine(MaximumNameLength) is { } only ? new ContributorEntry(only, null) : null;

        var fields = new Fields(map, item.Path, item.Problems);
        var name = fields.Required("name", MaximumNameLength);
        var bio = fields.Find("bio")?.Lines(MaximumBioLength);
        fields.WarnOfTheRest();

        return name is null ? null : new ContributorEntry(name, bio);
    }
}
