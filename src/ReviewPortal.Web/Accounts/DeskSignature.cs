using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Accounts;

internal static class DeskSignature
{
    /// <summary>Signs an act at the desk with the name of whoever sent this request.</summary>
    public static Signature Sign(this CurrentReader current, string? note = null) =>
        new(current.Standing?.Name ?? throw new InvalidOperationException("Only the staff work at the desk."), note);
}
