namespace ReviewPortal.Articles.FrontMatter;

/// <summary>
/// The keys of the article, or of one work, contributor or epigraph in it. The keys that were looked for are the known ones,
/// so <see cref="WarnOfTheRest"/> comes last.
/// </summary>
internal sealed class Fields(YamlMap map, string? path, List<Problem> problems)
{
    private readonly HashSet<string> _known = [];

    public Field? Find(string key)
    {
        _known.Add(key);

        return map.Entries.TryGetValue(key, out var entry) ? new Field(entry.Value, entry.Line, key, PathOf(key), problems) : null;
    }

    public string? Required(string key, int maximumLength) => IsThere(key) ? Find(key)?.OneLine(maximumLength) : null;

    public DateOnly? RequiredDay(string key) => IsThere(key, "its day, such as 1963-10-17") ? DateText.ReadDay(Find(key)) : null;

    public string? RequiredLines(string key, int maximumLength) => IsThere(key) ? Find(key)?.Lines(maximumLength) : null;

    public void WarnOfTheRest()
    {
        foreach (var (key, entry) in map.Entries)
        {
            if (_known.Contains(key))
                continue;

            var suggestion = NearestKey.To(key, _known) is { } nearest ? $" Did you mean “{nearest}”?" : "";
            problems.Add(new(Severity.Warning, $"{Quotation.Of(key)} is not a known key, and is left out.{suggestion}", entry.Line, PathOf(Quotation.Shorten(key))));
        }
    }

    private bool IsThere(string key, string value = "its text")
    {
        var field = Find(key);

        if (field is { IsEmpty: false })
            return true;

        if (field is null)
            problems.Add(new(Severity.Error, $"“{key}” is missing: add a line {key}: with {value}.", map.Line, PathOf(key)));
        else
            field.Error($"“{key}” is empty: write {value} after the colon, in double quotes if it begins with #.");

        return false;
    }

    private string PathOf(string key) => path is null ? key : $"{path}.{key}";
}
