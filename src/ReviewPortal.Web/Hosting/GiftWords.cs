using ReviewPortal.Gifts;

namespace ReviewPortal.Web.Hosting;

/// <summary>Gifts in words.</summary>
internal static class GiftWords
{
    public static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{count} times" };

    public static string Articles(int count) => count == 1 ? "one article" : $"{count} articles";

    public static string InWords(this GiftLinkStatus status) => status switch
    {
        GiftLinkStatus.Open => "Open",
        GiftLinkStatus.Spent => "All its openings are used",
        GiftLinkStatus.Ended => "Its days are over",
        GiftLinkStatus.Revoked => "Revoked",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string InWords(this GiftStatus status) => status switch
    {
        GiftStatus.Ordered => "Not paid yet",
        GiftStatus.Ready => "Not redeemed yet",
        GiftStatus.Redeemed => "Redeemed",
        GiftStatus.Void => "Void",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>“Digital, 10 issues”.</summary>
    public static string What(this GiftSubscription gift) => $"{gift.Plan?.Name}, {gift.Issues} {(gift.Issues == 1 ? "issue" : "issues")}";

    /// <summary>For whom it is; of a giver who deleted their account nobody knows.</summary>
    public static string For(this GiftSubscription gift) => gift.RecipientName.Length == 0 ? "somebody" : gift.RecipientName;
}
