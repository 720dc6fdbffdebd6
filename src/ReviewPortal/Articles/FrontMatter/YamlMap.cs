namespace ReviewPortal.Articles.FrontMatter;

internal sealed record YamlMap(int Line, IReadOnlyDictionary<string, YamlEntry> Entries) : YamlNode(Line);
