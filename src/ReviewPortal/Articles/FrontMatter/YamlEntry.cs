namespace ReviewPortal.Articles.FrontMatter;

/// <param name="Line">The line of the file that the key stands on.</param>
internal sealed record YamlEntry(int Line, YamlNode Value);
