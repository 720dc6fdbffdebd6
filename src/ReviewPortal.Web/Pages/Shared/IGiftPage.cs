using ReviewPortal.Gifts;

namespace ReviewPortal.Web.Pages.Shared;

/// <summary>A page whose form has the fields of a gift.</summary>
internal interface IGiftPage
{
    GiftEntry Gift { get; }

    /// <summary>What is changed; null for one that is ordered.</summary>
    GiftSubscription? Given { get; }

    /// <summary>Circulation changes it, and not its giver.</summary>
    bool IsDesk { get; }
}
