using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReviewPortal.Web.Pages.Account;

internal static class AddressFields
{
    /// <summary>Puts what is wrong with the address beside its fields.</summary>
    public static void AddProblems<T>(this T page) where T : PageModel, IAddressPage
    {
        foreach (var (field, problem) in page.Address.Problems()) page.ModelState.AddModelError($"{nameof(page.Address)}.{field}", problem);
    }
}
