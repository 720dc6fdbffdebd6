using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Admin.Plans;

/// <summary>A page whose form has the fields of a plan.</summary>
internal interface IPlanPage
{
    PlanEntry Entry { get; }

    /// <summary>Only then is its address chosen.</summary>
    bool IsNew { get; }
}
