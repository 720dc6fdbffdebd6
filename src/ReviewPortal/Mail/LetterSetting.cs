using System.Net;
using ReviewPortal.Site;

namespace ReviewPortal.Mail;

/// <summary>Sets a letter as plain text and as HTML that asks for nothing elsewhere.</summary>
internal static class LetterSetting
{
    private const string Style =
        "body{margin:0;background:#fbf9f4;color:#1c1a17;font:17px/1.6 Georgia,'Times New Roman',serif}"
        + "main{max-width:34em;margin:0 auto;padding:32px 20px}"
        + ".name{font-size:22px;border-bottom:3px double #1c1a17;padding-bottom:12px}"
        + ".press a{display:inline-block;padding:10px 20px;background:#7a1f1f;color:#fff;text-decoration:none}"
        + ".address,.end{font-size:14px;color:#57524a;overflow-wrap:anywhere}.address a{color:inherit}";

    public static string Text(this Letter letter, SiteOptions site)
    {
        IEnumerable<string> link = letter.Link is var (label, address) ? [$"{label}:\n{address}"] : [];
        return string.Join("\n\n", [.. letter.Before, .. link, .. letter.After, $"{site.Name}\n{site.BaseUrl}"]) + "\n";
    }

    public static string Html(this Letter letter, SiteOptions site)
    {
        var link = letter.Link is var (label, address)
            ? $"<p class=\"press\"><a href=\"{Safe(address)}\">{Safe(label)}</a></p>\n<p class=\"address\">Or open this address: <a href=\"{Safe(address)}\">{Safe(address)}</a></p>\n"
            : "";
        return $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Safe(letter.Subject)}</title><style>{Style}</style></head>
            <body><main>
            <p class="name">{Safe(site.Name)}</p>
            {Paragraphs(letter.Before)}{link}{Paragraphs(letter.After)}<p class="end">{Safe(site.Name)}<br>{Safe(site.BaseUrl)}</p>
            </main></body>
            </html>

            """;
    }

    private static string Paragraphs(IEnumerable<string> texts) => string.Concat(texts.Select(text => $"<p>{Safe(text)}</p>\n"));

    private static string Safe(object text) => WebUtility.HtmlEncode(text.ToString() ?? "");
}
