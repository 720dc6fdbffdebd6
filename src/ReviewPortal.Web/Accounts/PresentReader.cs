using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

internal static class PresentReader
{
    /// <returns>The account of whoever sent the request, on a page that only readers reach.</returns>
    public static async Task<Reader> GetPresentAsync(this UserManager<Reader> readers, ClaimsPrincipal user) =>
        await readers.GetUserAsync(user) ?? throw new InvalidOperationException("Only a reader reaches this page.");
}
