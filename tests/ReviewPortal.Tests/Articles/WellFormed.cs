using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ReviewPortal.Tests.Articles;

/// <summary>Reads HTML of ours as strictly as can be: parse errors, tags out of balance and unknown elements all fail.</summary>
internal static partial class WellFormed
{
    private static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["h2"] = [],
        ["h3"] = [],
        ["h4"] = [],
        ["h5"] = [],
        ["h6"] = [],
        ["p"] = [],
        ["em"] = [],
        ["strong"] = [],
        ["code"] = [],
        ["br"] = [],
        ["hr"] = [],
        ["blockquote"] = [],
        ["ul"] = [],
        ["ol"] = ["start"],
        ["li"] = ["id"],
        ["figure"] = [],
        ["figcaption"] = [],
        ["pre"] = ["tabindex"],
        ["a"] = ["href", "title", "id", "role", "aria-label"],
        ["img"] = ["src", "alt", "width", "height", "loading", "decoding"],
        ["div"] = ["class", "role", "tabindex", "aria-label"],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = ["scope", "class"],
        ["td"] = ["class"],
        ["sup"] = ["class"],
        ["section"] = ["class", "role", "aria-label"],
        ["span"] = ["class", "id"],
    };

    public static IHtmlElement Body(string html)
    {
        AssertBalanced(html);
        var document = Strict.ParseDocument(
            "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body>" + html + "</body></html>");
        var body = document.Body ?? throw new InvalidOperationException("no body");
        foreach (var element in body.Descendants<IElement>())
        {
            Assert.True(Allowed.TryGetValue(element.LocalName, out var attributes), $"<{element.LocalName}>");
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, attributes));
        }

        Assert.All(body.QuerySelectorAll("a"), a => Assert.DoesNotContain(a.Ancestors<IElement>(), b => b.LocalName == "a"));
        var ids = body.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(body.QuerySelectorAll("a[href^='#note-'], a[href^='#ref-']"), AssertLeadsSomewhere);
        return body;
    }

    private static void AssertLeadsSomewhere(IElement link)
    {
        if (link.HasAttribute("role"))
            Assert.NotNull(link.Owner?.GetElementById((link.GetAttribute("href") ?? "")[1..]));
    }

    private static void AssertBalanced(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(html))
        {
            var name = tag.Groups[2].Value;
            if (tag.Groups[1].Length > 0)
                Assert.Equal(open.Count > 0 ? open.Pop() : "(nothing open)", name);
            else if (name is not ("br" or "hr" or "img"))
                open.Push(name);
        }

        Assert.Empty(open);
        Assert.Equal(html.Count(c => c == '<'), Tags().Count(html));
    }

    [GeneratedRegex("<(/?)([a-z][a-z0-9]*)[^<>]*>")]
    private static partial Regex Tags();
}
