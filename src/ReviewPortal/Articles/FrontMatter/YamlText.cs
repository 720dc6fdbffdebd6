namespace ReviewPortal.Articles.FrontMatter;

/// <summary>
/// A scalar. Its text is kept as it was written: YAML's own guesses (<c>No</c> is false, <c>1984</c> a number, <c>Null</c>
/// nothing) are wrong about names and titles.
/// </summary>
internal sealed record YamlText(int Line, string Text) : YamlNode(Line);
