using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Uploads;

namespace ReviewPortal.Web.Pages.Admin.Articles;

/// <summary>An uploaded picture that is not saved yet, for the preview.</summary>
internal sealed class StagedPictureModel(UploadDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid upload, int file, CancellationToken cancellationToken) =>
        await desk.PictureAsync(upload, file, cancellationToken) is var (content, type) ? File(content, type) : NotFound();
}
