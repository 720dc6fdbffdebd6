using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Articles;

/// <summary>An article at the desk: its status, its versions, and what can be done with it.</summary>
internal sealed class DeskArticleModel(ReviewDbContext db, ArticleDesk desk, SiteOptions site, TimeProvider time) : PageModel
{
    private Article? _article;

    public Article Article => _article ?? throw new InvalidOperationException("The article is shown before it was loaded.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    /// <summary>The articles that this one replies to, as far as there are any, by their slugs.</summary>
    public IReadOnlyDictionary<string, (int Id, string Title)?> Answered { get; private set; } = new Dictionary<string, (int Id, string Title)?>();

    [FromQuery(Name = "saved")]
    public bool Saved { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, int seen, string? act, string? at, CancellationToken cancellationToken)
    {
        var instant = site.ParseLocal(at);
        if (act is "schedule" or "date" && instant is null) ModelState.AddModelError("at", "Enter a date and a time, such as 2026-12-03T09:00.");
        else if (act == "schedule" && instant <= Now) ModelState.AddModelError("at", "That time has passed. Publish the article now, and then change its date if it should bear an earlier one.");
        if (!ModelState.IsValid) return await OnGetAsync(id, cancellationToken);

        bool? done = act switch
        {
            "publish" => await desk.PublishAsync(id, seen, at: null, cancellationToken),
            "schedule" or "date" => await desk.PublishAsync(id, seen, instant, cancellationToken),
            "draft" => await desk.BackToDraftAsync(id, seen, cancellationToken),
            "withdraw" => await desk.WithdrawAsync(id, seen, cancellationToken),
            _ => null,
        };
        if (done is null) return BadRequest();
        if (done is true) return Redirect($"/admin/articles/{id}?saved=true");
        ModelState.AddModelError("", "Somebody has saved or changed this article since you saw it. This is how it stands now; do it again if it should be so.");
        return await OnGetAsync(id, cancellationToken);
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        _article = await db.Articles.AsNoTracking().Include(a => a.Issue).Include(a => a.Versions).Include(a => a.Works).Include(a => a.Replies)
            .AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (_article is null) return false;
        var slugs = _article.Replies.ConvertAll(r => r.ToSlug);
        if (slugs.Count > 0)
            Answered = await db.Articles.Where(a => slugs.Contains(a.Slug)).Select(a => new { a.Slug, a.Id, a.Title })
                .ToDictionaryAsync(a => a.Slug, a => ((int Id, string Title)?)(a.Id, a.Title), cancellationToken);
        return true;
    }
}
