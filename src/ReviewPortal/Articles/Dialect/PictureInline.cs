using Markdig.Syntax.Inlines;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Articles.Dialect;

/// <summary>A picture that came with the article. Its alternative text is no part of the text that is counted or cut.</summary>
internal sealed class PictureInline(string name, ArticlePicture picture, string alternative, string? title) : LeafInline
{
    public string Name { get; } = name;

    public ArticlePicture Picture { get; } = picture;

    public string Alternative { get; } = alternative;

    public string? Title { get; } = title;
}
