using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Issues;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Issues;

/// <summary>One issue's contents page.</summary>
[PublicPage]
internal sealed class IssueModel(PrintedIssues issues) : PageModel
{
    private PrintedIssue? _printed;

    public PrintedIssue Printed => _printed ?? throw new InvalidOperationException("The issue is shown before it was found.");

    public async Task<IActionResult> OnGetAsync(string date, CancellationToken cancellationToken)
    {
        if (IssueAddress.Read(date) is not { } coverDate) return NotFound();
        _printed = await issues.FindAsync(coverDate, cancellationToken);
        return _printed is null ? NotFound() : Page();
    }
}
