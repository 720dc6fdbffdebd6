using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Shelf;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// A new password for whoever comes by a link from their mailbox. All sessions end, and so do a private feed and a lock. A second factor stays, unless nobody
/// had shown before that the address is theirs: see <see cref="FirstProof"/>.
/// </summary>
internal sealed class PasswordReset(
    ReviewDbContext db, UserManager<Reader> readers, OneTimeLinks links, FirstProof proof, FeedAddresses feeds, Notices notices, Recorder record)
{
    /// <returns>Whether the link was good, and what is wrong with the password, which leaves the link as it is.</returns>
    public async Task<(bool IsGood, string? Problem)> ResetAsync(string token, string password, CancellationToken cancellationToken)
    {
        if (await links.FindReaderAsync(LinkPurpose.Reset, token, cancellationToken) is not { } reader) return (false, null);
        foreach (var rule in readers.PasswordValidators)
            if ((await rule.ValidateAsync(readers, reader, password)).Errors.FirstOrDefault() is { } problem) return (true, problem.Description);

        // Before the transaction: nobody else's writing should wait for a hash.
        reader.PasswordHash = readers.PasswordHasher.HashPassword(reader, password);
        var isFirstProof = !reader.EmailConfirmed;
        (reader.EmailConfirmed, reader.LockoutEnd, reader.AccessFailedCount) = (true, null, 0);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await links.UseAsync(LinkPurpose.Reset, token, cancellationToken) is null) return (false, null);
        if (isFirstProof) await proof.ClearAsync(reader.Id, cancellationToken);
        await links.RevokeAsync(reader.Id, cancellationToken);
        await feeds.RevokeAsync(reader.Id, cancellationToken);
        notices.PasswordChanged(reader);
        record.Add(RecordKind.PasswordChanged, "by a link", by: reader);
        if (!(await readers.UpdateSecurityStampAsync(reader)).Succeeded) return (false, null);
        await transaction.CommitAsync(cancellationToken);
        return (true, null);
    }
}
