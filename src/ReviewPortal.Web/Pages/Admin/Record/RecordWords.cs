using ReviewPortal.Records;

namespace ReviewPortal.Web.Pages.Admin.Record;

internal static class RecordWords
{
    public static string InWords(this RecordKind kind) => kind switch
    {
        RecordKind.SignIn => "Signing in",
        RecordKind.SignOut => "Signing out",
        RecordKind.Limit => "Too many tries",
        RecordKind.AccountOpened => "Account opened",
        RecordKind.AccountDeleted => "Account deleted",
        RecordKind.DataTaken => "Data downloaded",
        RecordKind.PasswordChanged => "Password changed",
        RecordKind.AddressChanged => "Address changed",
        RecordKind.FactorsChanged => "Ways to sign in changed",
        RecordKind.StaffInvited => "Staff invited",
        RecordKind.SessionsEnded => "Signed out everywhere",
        RecordKind.RolesChanged => "Roles changed",
        RecordKind.AdministratorMade => "Administrator made",
        RecordKind.ArticleSaved => "Article saved",
        RecordKind.ArticleReplaced => "Article replaced",
        RecordKind.ArticlePublished => "Article published",
        RecordKind.ArticleWithdrawn => "Article withdrawn",
        RecordKind.ArticleMadeDraft => "Article made a draft",
        RecordKind.ArticleDeleted => "Article deleted",
        RecordKind.ArticleRead => "Article read at the desk",
        RecordKind.ArticlesImported => "Articles imported",
        RecordKind.IssuePublished => "Issue published",
        RecordKind.IssueUnscheduled => "Issue unscheduled",
        RecordKind.PlansMade => "Plans made",
        RecordKind.OfferMade => "Offer made",
        RecordKind.OfferEnded => "Offer ended",
        RecordKind.SubscriptionGranted => "Subscription granted",
        RecordKind.SubscriptionMoved => "Subscription’s end moved",
        RecordKind.SubscriptionEnded => "Subscription ended",
        RecordKind.RequestDeclined => "Request declined",
        RecordKind.InvoiceIssued => "Invoice written",
        RecordKind.InvoicePaid => "Invoice paid",
        RecordKind.InvoiceCancelled => "Invoice cancelled",
        RecordKind.InvoiceRefunded => "Invoice refunded",
        RecordKind.RenewalCancelled => "Renewal cancelled",
        RecordKind.RenewalKept => "Renewal kept",
        RecordKind.SubscriptionPaused => "Subscription paused",
        RecordKind.SubscriptionResumed => "Subscription resumed",
        RecordKind.SubscriptionPlanChanged => "Plan changed",
        RecordKind.SubscriptionLapsed => "Subscription lapsed",
        RecordKind.ArticleGiven => "Article given away",
        RecordKind.ArticleGiftRevoked => "Gift link revoked",
        RecordKind.GiftMade => "Gift made",
        RecordKind.GiftRedeemed => "Gift redeemed",
        RecordKind.GiftReissued => "Gift’s code made anew",
        RecordKind.GiftVoided => "Gift made void",
        RecordKind.CardSettled => "Card payment applied",
        RecordKind.CardMismatched => "Card payment that does not agree",
        RecordKind.CardDisputed => "Card payment disputed",
        RecordKind.CardRefunded => "Card payment sent back",
        RecordKind.SubscribersImported => "List of subscribers taken in",
        RecordKind.SubscribersExported => "Subscribers exported",
        RecordKind.SubscriberChanged => "Subscriber of the list changed",
        RecordKind.LabelsExported => "Labels exported",
        RecordKind.Claimed => "Number claimed",
        _ => kind.ToString(),
    };

    /// <summary>Who did it; of what was refused, who it was is not known.</summary>
    public static string Who(this RecordEntry entry) => entry.Name ?? "Somebody unknown";
}
