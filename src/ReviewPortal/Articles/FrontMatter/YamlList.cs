namespace ReviewPortal.Articles.FrontMatter;

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);
