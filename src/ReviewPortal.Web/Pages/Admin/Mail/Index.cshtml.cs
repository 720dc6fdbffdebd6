using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Mail;

namespace ReviewPortal.Web.Pages.Admin.Mail;

/// <summary>The outbox as the administrator sees it: to whom and what about, never a text, which may hold a link that signs in.</summary>
internal sealed class IndexModel(ReviewDbContext db, MailKeeping keeping, IOptions<MailOptions> mail, IHostEnvironment environment) : PageModel
{
    public const int Most = 100;
    public IReadOnlyList<(string Id, string Heading, IReadOnlyList<OutboxMessage> Messages, string None)> Parts { get; private set; } = [];
    public string? Notice { get; private set; }

    /// <summary>In Development messages become files.</summary>
    public bool IsUnsent => !mail.Value.HasHost && !environment.IsDevelopment();

    public async Task<PageResult> OnGetAsync(string? notice, CancellationToken cancellationToken)
    {
        Notice = notice switch
        {
            "again" => "The message will be tried again in a moment.",
            "discarded" => "The message is discarded.",
            "gone" => "The message is not there any more, or is being sent at this moment.",
            _ => null,
        };
        Parts =
        [
            ("failed", "Given up", await LoadAsync(db.OutboxMessages.Where(m => m.FailedAt != null), cancellationToken), "No message was given up."),
            ("waiting", "Waiting", await LoadAsync(db.OutboxMessages.Where(m => m.NextTryAt != null), cancellationToken), "Nothing waits."),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] int message, [FromForm] string? act, CancellationToken cancellationToken)
    {
        if (act is not ("again" or "discard")) return BadRequest();
        var isDone = await (act == "again" ? keeping.TryAgainAsync(message, cancellationToken) : keeping.DiscardAsync(message, cancellationToken));
        return Redirect($"/admin/mail?notice={(!isDone ? "gone" : act == "again" ? "again" : "discarded")}");
    }

    private static async Task<IReadOnlyList<OutboxMessage>> LoadAsync(IQueryable<OutboxMessage> messages, CancellationToken cancellationToken) =>
        await messages.AsNoTracking().OrderByDescending(m => m.Id).Take(Most).ToListAsync(cancellationToken);
}
