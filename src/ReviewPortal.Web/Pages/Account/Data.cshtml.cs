using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>What a reader can do with what the site keeps about them.</summary>
internal sealed class DataModel : PageModel
{
    public PageResult OnGet() => Page();
}
