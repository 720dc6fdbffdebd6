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
    PlansMade,
    OfferMade,
    OfferEnded,
    SubscriptionGranted,
    SubscriptionMoved,
    SubscriptionEnded,
    RequestDeclined,
}
