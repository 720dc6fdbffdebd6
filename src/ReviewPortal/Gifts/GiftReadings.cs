using ReviewPortal.Paywall;

namespace ReviewPortal.Gifts;

/// <summary>Opens an article for whoever has a link to it: by the same door, and by what its giver holds at this moment.</summary>
public sealed class GiftReadings(GiftLinks links, Readings readings, ReaderStandings standings, TimeProvider time)
{
    /// <param name="token">What stands in the link.</param>
    /// <param name="isCounted">False where nothing is sent that could be read.</param>
    /// <returns>Null if there is no such article; the teaser, alike for every link that does not open it.</returns>
    public async Task<GiftReading?> OpenAsync(string slug, string token, ReaderStanding? guest, bool isCounted, CancellationToken cancellationToken)
    {
        var link = GiftLinks.IsToken(token) ? await links.LookAsync(token, cancellationToken) : null;
        var isOpen = link?.StatusAt(time.GetUtcNow().UtcDateTime) == GiftLinkStatus.Open;
        var giver = isOpen && link is not null ? await standings.FindAsync(link.GiverId, cancellationToken) : null;
        var pass = giver is not null && link is not null ? new ArticlePass(link.ArticleId, giver) : null;

        var reading = await readings.OpenGivenAsync(slug, guest, pass, cancellationToken);
        if (reading is null) return null;
        if (reading.Entitlement.Reason != AccessReason.Gift) return new(reading, null, link is not null);
        if (!isCounted || (link is not null && await links.CountAsync(link.Id, cancellationToken))) return new(reading, link, true);

        var closed = await readings.OpenGivenAsync(slug, guest, null, cancellationToken);
        return closed is null ? null : new(closed, null, true);
    }

    /// <summary>Whether the pictures behind the teaser's end of an article are for whoever opened it by a link: they are asked for after the page.</summary>
    /// <param name="linkId">Of a link that was open when the page was sent; it may have been the last opening.</param>
    public async Task<ArticlePass?> PassOfAsync(int linkId, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(linkId, cancellationToken);
        var goesOn = link?.StatusAt(time.GetUtcNow().UtcDateTime) is GiftLinkStatus.Open or GiftLinkStatus.Spent;
        return goesOn && link is not null && await standings.FindAsync(link.GiverId, cancellationToken) is { } giver ? new(link.ArticleId, giver) : null;
    }
}
