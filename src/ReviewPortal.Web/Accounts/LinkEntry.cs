using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Accounts;

/// <summary>Lets in whoever comes by a link from their mailbox, also while a flood of guesses has locked the password out.</summary>
internal sealed class LinkEntry(ReviewDbContext db, OneTimeLinks links, ReaderSignIn signIn)
{
    /// <returns>Where they were; null if the link is not good.</returns>
    public async Task<string?> EnterAsync(LinkPurpose purpose, string token, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await links.UseAsync(purpose, token, cancellationToken) is not { } link) return null;
        var reader = await db.Users.SingleAsync(r => r.Id == link.ReaderId, cancellationToken);
        if (!reader.EmailConfirmed)
        {
            // Whoever was signed in without having shown that the mailbox is theirs is so no longer.
            reader.EmailConfirmed = true;
            await signIn.UserManager.UpdateSecurityStampAsync(reader);
        }

        await transaction.CommitAsync(cancellationToken);
        var entered = await signIn.ContinueAsync(reader, keep: false, SignInMethods.Link);
        return entered.Succeeded ? link.ReturnUrl : Return.To("/account/login/second-step", link.ReturnUrl);
    }
}
