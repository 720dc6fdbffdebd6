using ReviewPortal.Data;
using ReviewPortal.Site;

namespace ReviewPortal.Mail;

/// <summary>Takes messages, to be saved by the caller in the same transaction as what they tell of.</summary>
public sealed class Outbox(ReviewDbContext db, SiteOptions site, TimeProvider time)
{
    /// <param name="to">Null for nobody: a row is written all the same.</param>
    /// <param name="worthUntil">UTC; from then on it is not sent any more.</param>
    public void Add(string? to, Letter letter, DateTime? worthUntil = null)
    {
        var now = time.GetUtcNow().UtcDateTime;
        db.OutboxMessages.Add(new OutboxMessage
        {
            To = to,
            Subject = letter.Subject,
            Text = letter.Text(site),
            Html = letter.Html(site),
            CreatedAt = now,
            WorthUntil = worthUntil,
            NextTryAt = to is null ? null : now,
        });
    }
}
