using System.Globalization;
using System.Text.RegularExpressions;
using ReviewPortal.Gifts;
using ReviewPortal.Paywall;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Gifts;

/// <summary>
/// The pictures of an article that was opened by a gift link. A browser asks for them after the page, without a cookie, so their addresses
/// bear a ticket, which is good for this article’s pictures for a day, and no longer than the link.
/// </summary>
internal sealed partial class GiftPictures(SealedText tickets, GiftReadings gifts)
{
    public const string Name = "gift";
    private const string Purpose = "gift pictures";
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <param name="html">In the dialect’s own HTML, in which every picture is written alike.</param>
    public string Open(string html, GiftLink link)
    {
        var ticket = tickets.Seal(Purpose, link.Id.ToString(CultureInfo.InvariantCulture), Life);
        return Picture().Replace(html, picture => $"{picture.Value}?{Name}={ticket}");
    }

    /// <returns>Null for what is no ticket, or none any more.</returns>
    public Task<ArticlePass?> PassOfAsync(string? ticket, CancellationToken cancellationToken) =>
        int.TryParse(tickets.Open(Purpose, ticket), NumberStyles.None, CultureInfo.InvariantCulture, out var link)
            ? gifts.PassOfAsync(link, cancellationToken)
            : Task.FromResult<ArticlePass?>(null);

    [GeneratedRegex("""(?<=<img src=")/media/[^"?]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
