using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;

namespace ReviewPortal.Web.Accounts;

/// <summary>Makes an account. Whether there was one already is told to the mailbox alone.</summary>
internal sealed class Registration(ReviewDbContext db, UserManager<Reader> readers, LinkMail mail, AccountLetters letters, Recorder record)
{
    /// <returns>What is wrong with the password, or null.</returns>
    public async Task<string?> RegisterAsync(Reader reader, string password, string returnUrl, CancellationToken cancellationToken)
    {
        // Saved with the account, by its own saving: neither is without the other.
        record.Add(RecordKind.AccountOpened, by: reader);
        mail.Add(LinkPurpose.Confirm, reader, reader.Email, returnUrl, letters.Confirm);
        try
        {
            // The password is checked and hashed first, so that a known address takes as long as a new one.
            var result = await readers.CreateAsync(reader, password);
            if (result.Succeeded) return null;
            if (result.Errors.FirstOrDefault(e => e.Code is not ("DuplicateEmail" or "DuplicateUserName")) is { } problem) return problem.Description;
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            // Twice at the same moment: the database lets one of them in.
        }

        db.ChangeTracker.Clear();
        await mail.AskAsync(LinkPurpose.SignIn, reader.Email ?? "", returnUrl, letters.AlreadyKnown, cancellationToken);
        return null;
    }
}
