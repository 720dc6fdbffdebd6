using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Requests;

/// <summary>One request and its answer. The first who answers decides; the second is told.</summary>
internal sealed class RequestModel(ReviewDbContext db, CirculationDesk desk, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private RequestLine? _line;

    public RequestLine Line => _line ?? throw new InvalidOperationException("The request is shown before it was loaded.");
    public Offer Offer => Line.Request.Offer ?? throw new InvalidOperationException("A request is for an offer.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public DateTime StartsAt { get; private set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = "The note is longer than 500 characters.")]
    public string? Note { get; set; }

    private DateOnly Promised => LastDay.Of(Offer, StartsAt, site);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Until = Promised.Iso();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, string? answer, CancellationToken cancellationToken)
    {
        if (answer is not ("grant" or "decline")) return BadRequest();
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (Line.Request.AnsweredAt is not null) return Answered();
        if (answer == "decline")
        {
            if (await desk.DeclineRequestAsync(id, current.Sign(), cancellationToken)) return Redirect("/admin/requests?notice=declined");
        }
        else
        {
            var endsAt = ModelState.ReadLastDay(nameof(Until), Until, StartsAt, Now, site, Promised);
            if (!ModelState.IsValid || endsAt is null) return Page();
            if (await desk.GrantRequestAsync(id, endsAt.Value, current.Sign(Note), cancellationToken)) return Redirect("/admin/requests?notice=granted");
        }

        return await LoadAsync(id, cancellationToken) ? Answered() : NotFound();
    }

    private PageResult Answered()
    {
        ModelState.AddModelError("", Line.Request.AnsweredBy is { } by
            ? $"{by} has {(Line.Request.IsGranted ? "granted" : "declined")} this request already."
            : "The reader’s subscriptions changed since you opened the page. Look at it again, and answer.");
        return Page();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        _line = await RequestLine.From(db, db.SubscriptionRequests.AsNoTracking().Where(r => r.Id == id)).SingleOrDefaultAsync(cancellationToken);
        if (_line is null) return false;
        StartsAt = await desk.NextStartAsync(_line.Request.ReaderId, Offer.Plan?.Id ?? 0, Now, cancellationToken);
        return true;
    }
}
