using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Admin.Subscribers;

/// <summary>Takes a list, which is shown before anything is done with it.</summary>
[RequestSizeLimit(MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
internal sealed class ImportModel(WaitingLists lists, CurrentReader current) : PageModel
{
    // More than is taken, so that whoever sends too much is told so in words.
    private const long MaxBytes = 64 * 1024 * 1024;

    private const string Windows1252 = "windows-1252";

    [BindProperty]
    public string? Encoding { get; set; }

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(IFormFile? list, CancellationToken cancellationToken)
    {
        if (list is null or { Length: 0 }) return Refuse("Choose a file that has something in it.");
        if (list.Length > WaitingList.MaxBytes)
            return Refuse($"The list has more than {WaitingList.MaxBytes / (1024 * 1024)} MiB. Divide it, or have the operator take it in with the command import-subscribers.");
        var isWindows1252 = Encoding == Windows1252;
        using var content = new MemoryStream((int)list.Length);
        await list.CopyToAsync(content, cancellationToken);
        var (file, problem) = await SubscriberFile.OpenAsync(content, isWindows1252, WaitingList.MaxLines, cancellationToken);
        if (file is null) return Refuse(problem ?? "");
        var reader = current.Standing ?? throw new InvalidOperationException("Only circulation takes in lists.");
        return Redirect($"/admin/subscribers/import/{await lists.KeepAsync(content.ToArray(), isWindows1252, reader.Id, cancellationToken)}");
    }

    private PageResult Refuse(string why)
    {
        ModelState.AddModelError("list", why);
        return Page();
    }
}
