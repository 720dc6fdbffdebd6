using ReviewPortal.Paywall;

namespace ReviewPortal.Web.Hosting;

/// <summary>Why somebody may or may not read an article, for the desk.</summary>
internal static class Reasons
{
    public static string InWords(AccessReason reason) => reason switch
    {
        AccessReason.FreeArticle => "The article is free",
        AccessReason.RegisteredReader => "It is for everyone with an account",
        AccessReason.Subscriber => "A running subscription covers it",
        AccessReason.Staff => "They are staff",
        AccessReason.Anonymous => "They are not signed in",
        AccessReason.NoSubscription => "They have no subscription",
        AccessReason.SubscriptionEnded => "Their subscription has ended",
        AccessReason.SubscriptionPaused => "Their subscription is paused",
        AccessReason.PlanDoesNotCoverArchive => "Their plan does not cover the archive",
        AccessReason.PlanCoversPrintOnly => "Their plan covers printed copies only",
        AccessReason.Gift => "A subscriber gave it to them",
        AccessReason.GiftClosed => "The gift link that they came by opens nothing",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
