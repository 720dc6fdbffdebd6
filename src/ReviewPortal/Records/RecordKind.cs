namespace ReviewPortal.Records;

/// <summary>What was done. Kept by name, so none is ever renamed.</summary>
public enum RecordKind
{
    SignIn,
    SignOut,
    Limit,
    AccountOpened,
    AccountDeleted,
    DataTaken,
    PasswordChanged,
    AddressChanged,
    FactorsChanged,
    RolesChanged,
    SessionsEnded,
    StaffInvited,
    AdministratorMade,
    ArticleSaved,
    ArticleReplaced,
    ArticlePublished,
    ArticleWithdrawn,
    ArticleMadeDraft,
    ArticleDeleted,
    ArticleRead,
    ArticlesImported,
    IssuePublished,
    IssueUnscheduled,
    PlansMade,
    OfferMade,
    OfferEnded,
    SubscriptionGranted,
    SubscriptionMoved,
    SubscriptionEnded,

    /// <summary>Of the time before invoices: none is written any more.</summary>
    RequestDeclined,
    InvoiceIssued,
    InvoicePaid,
    InvoiceCancelled,
}
