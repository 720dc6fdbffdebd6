namespace ReviewPortal.Articles.FrontMatter;

/// <summary>A value in the front matter, with the line of the file that it begins on.</summary>
internal abstract record YamlNode(int Line);
