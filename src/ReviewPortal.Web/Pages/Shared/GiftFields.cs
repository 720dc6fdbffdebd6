using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReviewPortal.Web.Pages.Shared;

internal static class GiftFields
{
    /// <summary>Puts what is wrong with the gift beside its fields.</summary>
    public static void AddProblems<T>(this T page, DateOnly today) where T : PageModel, IGiftPage
    {
        foreach (var (field, problem) in page.Gift.Problems(today)) page.ModelState.AddModelError($"{nameof(page.Gift)}.{field}", problem);
    }
}
