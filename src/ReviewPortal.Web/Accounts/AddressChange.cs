using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Shelf;

namespace ReviewPortal.Web.Accounts;

/// <summary>Moves an account to another address: asked for by its reader, confirmed from the new mailbox, told to both.</summary>
internal sealed class AddressChange(
    ReviewDbContext db, UserManager<Reader> readers, OneTimeLinks links, FeedAddresses feeds, LinkMail mail, AccountLetters letters, Notices notices,
    Recorder record)
{
    /// <param name="newEmail">As <see cref="MailboxAddress"/> writes it. If it is another reader's, nobody is written to there, and nothing says so here.</param>
    public async Task AskAsync(Reader reader, string newEmail, CancellationToken cancellationToken)
    {
        var isTaken = await readers.FindByEmailAsync(newEmail) is not null;
        mail.Add(LinkPurpose.Move, reader, isTaken ? null : newEmail, "/account", letters.Move, newEmail);
        notices.AddressChangeAsked(reader);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <returns>The reader at their new address; null if the link is not good, or the address has become another's.</returns>
    public async Task<Reader?> MakeAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await links.UseAsync(LinkPurpose.Move, token, cancellationToken) is not { NewEmail: { } email } link) return null;
            var reader = await db.Users.SingleAsync(r => r.Id == link.ReaderId, cancellationToken);
            notices.AddressChanged(reader.Email, email);
            record.Add(RecordKind.AddressChanged, by: reader);
            (reader.Email, reader.UserName, reader.EmailConfirmed) = (email, email, true);
            await links.RevokeAsync(reader.Id, cancellationToken);
            await feeds.RevokeAsync(reader.Id, cancellationToken);
            if (!(await readers.UpdateSecurityStampAsync(reader)).Succeeded) return null;
            await transaction.CommitAsync(cancellationToken);
            return reader;
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            return null;
        }
    }
}
