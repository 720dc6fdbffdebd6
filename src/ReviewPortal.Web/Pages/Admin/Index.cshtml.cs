using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Admin;

/// <summary>The desk's front page: to each of the staff what their roles let them do.</summary>
internal sealed class IndexModel(ReviewDbContext db, CurrentReader current, TimeProvider time) : PageModel
{
    public string? Name => current.Standing?.Name;
    public bool DoesArticles => Has(Roles.Editor);
    public bool DoesReaders => Has(Roles.Circulation);
    public bool DoesPlans => Has(Roles.Admin);
    public IReadOnlyList<(ArticleStatus Status, int Count)> Articles { get; private set; } = [];
    public int OpenInvoices { get; private set; }
    public int OverdueInvoices { get; private set; }
    public int OpenDisputes { get; private set; }
    public int Readers { get; private set; }
    public int RunningSubscriptions { get; private set; }

    /// <summary>Numbers of the review's list that run and that nobody claimed.</summary>
    public int Unclaimed { get; private set; }

    public int Plans { get; private set; }
    public int OffersOnSale { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (DoesArticles)
        {
            var counts = new List<(ArticleStatus, int)>();
            foreach (var status in Enum.GetValues<ArticleStatus>())
                counts.Add((status, await db.Articles.WithStatus(status, now).CountAsync(cancellationToken)));
            Articles = counts;
        }

        if (DoesReaders)
        {
            OpenInvoices = await db.Invoices.Open().CountAsync(cancellationToken);
            OverdueInvoices = await db.Invoices.Open().CountAsync(i => i.DueAt <= now, cancellationToken);
            OpenDisputes = await db.CardDisputes.Open().CountAsync(cancellationToken);
            Readers = await db.Users.CountAsync(cancellationToken);
            RunningSubscriptions = await db.Subscriptions.CountAsync(s => s.StartsAt <= now && s.EndsAt > now, cancellationToken);
            Unclaimed = await db.PrintSubscribers.CountAsync(s => s.ClaimedById == null && s.ClosedAt == null && s.PaidUntil > now, cancellationToken);
        }

        if (DoesPlans)
        {
            Plans = await db.Plans.CountAsync(cancellationToken);
            OffersOnSale = await db.Offers.SoldAt(now).CountAsync(cancellationToken);
        }
    }

    private bool Has(string role) => current.Standing is { } standing && (standing.Roles.Contains(role) || standing.Roles.Contains(Roles.Admin));
}
