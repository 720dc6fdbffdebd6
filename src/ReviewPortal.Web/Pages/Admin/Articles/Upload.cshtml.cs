using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Admin.Articles;

[RequestSizeLimit(MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxBytes, ValueCountLimit = MaxFiles)]
internal sealed class UploadModel(ReviewDbContext db, UploadIntake intake, CurrentReader current) : PageModel
{
    // What Upload takes, and the form around it.
    private const long MaxBytes = 160 * 1024 * 1024;
    private const int MaxFiles = 5_000;

    public IReadOnlyList<(Guid Id, DateTime At, int Files)> Waiting { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            ModelState.AddModelError("files", "Choose at least one file.");
            await LoadAsync(cancellationToken);
            return Page();
        }

        var reader = current.Standing ?? throw new InvalidOperationException("Only an editor uploads.");
        var opened = files.Select(f => (f.FileName, Content: f.OpenReadStream())).ToList();
        try
        {
            var id = await intake.TakeAsync(opened, reader.Id, cancellationToken);
            return Redirect($"/admin/articles/upload/{id}");
        }
        finally
        {
            foreach (var (_, content) in opened) await content.DisposeAsync();
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var uploads = await db.Uploads.Where(u => u.Files.Any(f => f.PictureType == null && f.ArticleId == null))
            .OrderByDescending(u => u.At).Take(20).Select(u => new { u.Id, u.At, Files = u.Files.Count }).ToListAsync(cancellationToken);
        Waiting = [.. uploads.Select(u => (u.Id, u.At, u.Files))];
    }
}
