using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Accounts;

internal static class DeskSignature
{
    /// <summary>Signs an act at the desk that asks for a reason.</summary>
    /// <returns>Null with the error beside the field, unless a reason is given.</returns>
    public static Signature? SignWithReason(this CurrentReader current, ModelStateDictionary state, string field, string? reason)
    {
        if (Signature.RefuseReason(reason) is not { } problem) return current.Sign(reason);
        state.AddModelError(field, problem);
        return null;
    }

    /// <summary>Signs an act at the desk with the name of whoever sent this request.</summary>
    public static Signature Sign(this CurrentReader current, string? note = null) =>
        new(current.Standing?.Name ?? throw new InvalidOperationException("Only the staff work at the desk."), note);
}
