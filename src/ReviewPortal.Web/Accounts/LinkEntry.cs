using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Lets in whoever comes by a link from their mailbox, also while a flood of guesses has locked the password out. Of an account
/// whose address was not confirmed yet they enter the password, or choose another: somebody else may have chosen the one that there is.
/// </summary>
internal sealed class LinkEntry(
    ReviewDbContext db, OneTimeLinks links, ReaderSignIn signIn, FirstProof proof, CurrentReader current, Recorder record)
{
    /// <summary>Whether the link alone is not enough. Whoever is signed in to the account has shown that they know its password.</summary>
    public async Task<bool> AsksPasswordAsync(LinkPurpose purpose, string token, CancellationToken cancellationToken) =>
        await links.FindReaderAsync(purpose, token, cancellationToken) is { } reader && AsksPassword(reader);

    /// <param name="password">What was entered where it is asked for.</param>
    /// <param name="isNew">It is to be the password of the account, whatever that was.</param>
    /// <returns>Where they were; or what is wrong with the password, which leaves the link as it is; nothing if the link is not good.</returns>
    public async Task<(string? ReturnUrl, string? Problem)> EnterAsync(
        LinkPurpose purpose, string token, string? password, bool isNew, CancellationToken cancellationToken)
    {
        if (await links.FindReaderAsync(purpose, token, cancellationToken) is not { } reader) return default;
        if (AsksPassword(reader) && await TakePasswordAsync(reader, password ?? "", isNew) is { } problem) return (null, problem);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await links.UseAsync(purpose, token, cancellationToken) is not { } link) return default;
        if (!reader.EmailConfirmed)
        {
            await proof.ClearAsync(reader.Id, cancellationToken);
            (reader.EmailConfirmed, reader.LockoutEnd, reader.AccessFailedCount) = (true, null, 0);
            // A password that was changed at this moment is not the one that was entered.
            if (!(await signIn.UserManager.UpdateSecurityStampAsync(reader)).Succeeded) return default;
        }

        await transaction.CommitAsync(cancellationToken);
        var entered = await signIn.ContinueAsync(reader, keep: false, SignInMethods.Link);
        return (entered.Succeeded ? link.ReturnUrl : Return.To("/account/login/second-step", link.ReturnUrl), null);
    }

    private bool AsksPassword(Reader reader) => !reader.EmailConfirmed && reader.PasswordHash is not null && current.Standing?.Id != reader.Id;

    private async Task<string?> TakePasswordAsync(Reader reader, string password, bool isNew)
    {
        var readers = signIn.UserManager;
        if (!isNew)
        {
            return await readers.CheckPasswordAsync(reader, password)
                ? null
                : "This is not the password that the account was made with. If you did not make it, or have forgotten the password, choose one here and press the second button.";
        }

        foreach (var rule in readers.PasswordValidators)
            if ((await rule.ValidateAsync(readers, reader, password)).Errors.FirstOrDefault() is { } problem) return problem.Description;
        // Before the transaction: nobody else's writing should wait for a hash.
        reader.PasswordHash = readers.PasswordHasher.HashPassword(reader, password);
        record.Add(RecordKind.PasswordChanged, "by a link", by: reader);
        return null;
    }
}
