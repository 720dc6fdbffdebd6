using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Writes one-time links to readers. For an address without an account, and for a reader who was sent enough, the same rows are
/// written to nobody: neither the answer nor its time tells who has an account.
/// </summary>
internal sealed class LinkMail(
    ReviewDbContext db, UserManager<Reader> readers, OneTimeLinks links, Outbox outbox, MailAllowance allowance, TimeProvider time)
{
    public async Task AskAsync(LinkPurpose purpose, string email, string returnUrl, Func<string, Letter> write, CancellationToken cancellationToken)
    {
        var reader = await readers.FindByEmailAsync(email);
        Add(purpose, reader, reader?.Email, returnUrl, write);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>To be saved by the caller.</summary>
    /// <param name="reader">Whose link it is; null for nobody's.</param>
    /// <param name="to">Where it is sent.</param>
    /// <param name="write">The letter that carries a secret.</param>
    /// <param name="newEmail">For <see cref="LinkPurpose.Move"/>.</param>
    /// <param name="isOfStaff">The staff sends it, and nobody else can have used up what the reader may be sent.</param>
    public void Add(LinkPurpose purpose, Reader? reader, string? to, string returnUrl, Func<string, Letter> write, string? newEmail = null, bool isOfStaff = false)
    {
        var addressee = reader is not null && (isOfStaff || allowance.Take(reader.Id, purpose)) ? reader : null;
        var token = links.Add(purpose, addressee?.Id, returnUrl, newEmail);
        outbox.Add(addressee is null ? null : to, write(token), time.GetUtcNow().UtcDateTime + OneTimeLinks.LifeOf(purpose));
    }
}
