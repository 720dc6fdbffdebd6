using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Paywall;

namespace ReviewPortal.Tests.Paywall;

public sealed class PlainTextTests
{
    [Fact]
    public void A_rendered_text_is_read_without_its_markup_and_the_numbers_of_its_notes()
    {
        var rendered = ArticleMarkdown.Render(
            """
            ## A *heading* & more

            A **word**ing with `a < b`, [a link](https://elsewhere.example/x "title"), and a note.[^1]

            ![What “it” shows](boat.png "A caption")

            | One | Two |
            | --- | --- |
            | three | four |

            [^1]: The note.
            """, TeaserRule.Free, _ => new ArticlePicture("/media/x.png", 1, 1));
        Assert.Equal(
            "A heading & more A wording with a < b, a link, and a note. What “it” shows A caption One Two three four The note.",
            string.Join(' ', PlainText.Of(rendered.FullHtml).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
