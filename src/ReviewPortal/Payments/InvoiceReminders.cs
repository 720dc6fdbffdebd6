using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Site;

namespace ReviewPortal.Payments;

/// <summary>
/// Reminds of open invoices: once when the day they were due is over, and once more when the days of grace are. The mark that
/// a reader was reminded and the letter are one transaction, and of several copies of the site one sets the mark.
/// </summary>
public sealed class InvoiceReminders(
    ReviewDbContext db, InvoiceLetters letters, Outbox outbox, SiteOptions site, PaymentOptions payments, TimeProvider time)
{
    /// <returns>How many letters were written.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var lateBy = site.StartOf(site.DateOf(now).AddDays(-payments.GraceDays));
        var due = await db.Invoices.AsNoTracking().Open()
            .Where(i => i.DueAt <= now && (i.RemindedAt == null || (i.RemindedAgainAt == null && i.DueAt <= lateBy)))
            .OrderBy(i => i.Number).Select(i => i.Number).ToListAsync(cancellationToken);
        var written = 0;
        foreach (var number in due)
            if (await RemindAsync(number, now, lateBy, cancellationToken)) written++;
        return written;
    }

    private async Task<bool> RemindAsync(int number, DateTime now, DateTime lateBy, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var open = db.Invoices.Open().Where(i => i.Number == number);
        // After a long silence there is one letter, the last.
        var again = await open.Where(i => i.RemindedAgainAt == null && i.DueAt <= lateBy).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.RemindedAgainAt, now).SetProperty(x => x.RemindedAt, x => x.RemindedAt ?? now), cancellationToken);
        var first = again == 1 ? 0 : await open.Where(i => i.RemindedAt == null).ExecuteUpdateAsync(i => i.SetProperty(x => x.RemindedAt, now), cancellationToken);
        if (again + first == 0) return false;

        var invoice = await db.Invoices.AsNoTracking().SingleAsync(i => i.Number == number, cancellationToken);
        var email = await db.Users.Where(u => u.Id == invoice.ReaderId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        outbox.Add(email, again == 1 ? letters.Late(invoice) : letters.Due(invoice));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
