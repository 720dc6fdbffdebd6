using Markdig.Syntax.Inlines;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Articles.Dialect;

/// <summary>
/// Keeps the pictures that were uploaded with the article. A picture elsewhere becomes a link: readers' browsers are
/// never made to ask another site.
/// </summary>
internal sealed class PicturePreparation(Func<string, ArticlePicture?> pictures, ArticleFindings findings)
{
    public void Prepare(LinkInline image, bool isInLink)
    {
        var address = image.Url ?? "";
        if (LinkAddress.IsWeb(address) && LinkAddress.IsAllowed(address))
        {
            findings.Warn(image, $"The picture “{LinkPreparation.Shortened(address)}” is shown as a link: pictures are shown only if uploaded with the article.");
            TurnIntoLink(image, address, isInLink);
            return;
        }

        var name = PictureName.Of(address);
        var picture = name is null ? null : pictures(name);
        if (name is null || picture is null)
        {
            findings.Refuse(image, $"The picture “{LinkPreparation.Shortened(address)}” is not in the upload; name it by its file name alone.");
            image.Remove();
            return;
        }

        var alternative = InlineTree.TextOf(image).Trim();
        if (alternative.Length == 0)
            findings.Warn(image, $"The picture “{name}” has no description for those who cannot see it: ![description]({name}).");
        image.ReplaceBy(
            new PictureInline(name, picture, alternative, image.Title) { Line = image.Line },
            copyChildren: false);
    }

    private static void TurnIntoLink(LinkInline image, string address, bool isInLink)
    {
        var text = InlineTree.TextOf(image).Trim();
        var literal = new LiteralInline(text.Length > 0 ? text : address) { Line = image.Line };
        Inline shown = isInLink ? literal : new LinkInline { Url = address, Line = image.Line }.AppendChild(literal);
        image.ReplaceBy(shown, copyChildren: false);
    }
}
