using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Indexes;
using ReviewPortal.Subjects;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Shared;

namespace ReviewPortal.Web.Pages.Subjects;

/// <summary>All subjects that a published piece stands under.</summary>
[PublicPage(IsByLetter = true)]
internal sealed class IndexModel(ReviewDbContext db, CurrentEdition edition, TimeProvider time) : PageModel
{
    public NameIndexView View { get; private set; } = NameIndexView.EmptyAt("/subjects");

    public async Task<IActionResult> OnGetAsync(string? letter, CancellationToken cancellationToken)
    {
        var index = await edition.RecallAsync("subjects", LoadAsync, index => 512L * index.Count, cancellationToken);
        if (View.Asked(index, Request.Query, letter) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    private async Task<NameIndex> LoadAsync(CancellationToken cancellationToken) =>
        NameIndex.Of(await db.Set<SubjectHeading>().IndexAsync(time.GetUtcNow().UtcDateTime, cancellationToken), SubjectName.Heading);
}
