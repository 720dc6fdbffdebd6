using ReviewPortal.Articles;

namespace ReviewPortal.Gifts;

/// <summary>A link by which a subscriber passes on one article to whoever has it, for so many openings and days. Instants are UTC.</summary>
public sealed class GiftLink
{
    public int Id { get; private set; }
    public required string GiverId { get; init; }
    public required int ArticleId { get; init; }
    public Article? Article { get; private init; }

    /// <summary>SHA-256 of the secret in the link, in lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The secret for its giver, who is shown it again: only the site's keys, which are not in the database, open it.</summary>
    public required string SealedToken { get; init; }

    public required DateTime CreatedAt { get; init; }
    public required DateTime EndsAt { get; init; }
    public required int MostOpenings { get; init; }

    /// <summary>How often it opened its article. Nothing is kept of who opened it.</summary>
    public int Openings { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public int OpeningsLeft => Math.Max(0, MostOpenings - Openings);

    public GiftLinkStatus StatusAt(DateTime now) =>
        RevokedAt is not null ? GiftLinkStatus.Revoked
        : EndsAt <= now ? GiftLinkStatus.Ended
        : OpeningsLeft == 0 ? GiftLinkStatus.Spent
        : GiftLinkStatus.Open;
}
