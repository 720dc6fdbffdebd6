using System.Data;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// The address at which the first administrator is made. It is worth something for a day, and only while there is no
/// account; of two who use it at once the database lets one through.
/// </summary>
internal sealed class SetupLink(IDataProtectionProvider protection, SiteOptions site, ReviewDbContext db, UserManager<Reader> readers, StaffRoles roles, Recorder record)
{
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("setup").ToTimeLimitedDataProtector();

    public Uri Make() => new(site.BaseUrl, $"/setup?token={_protector.Protect("first administrator", TimeSpan.FromDays(1))}");

    public async Task<bool> IsOpenAsync(string? token, CancellationToken cancellationToken) =>
        IsGenuine(token) && !await db.Users.AnyAsync(cancellationToken);

    /// <returns>False if there is an account already.</returns>
    public async Task<bool> MakeAdminAsync(Reader reader, string password, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            if (await db.Users.AnyAsync(cancellationToken)) return false;
            await roles.EnsureAsync();
            // Whoever has the link has the server: there may be no mail yet to confirm an address by.
            reader.EmailConfirmed = true;
            if (!(await readers.CreateAsync(reader, password)).Succeeded) return false;
            await readers.AddToRoleAsync(reader, Roles.Admin);
            await record.WriteAsync(RecordKind.AdministratorMade, cancellationToken, "Through the setup link", by: reader, to: reader.Id);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure.IsClash())
        {
            // PostgreSQL's answer to serializable transactions that all found nobody.
            return false;
        }
    }

    private bool IsGenuine(string? token)
    {
        try
        {
            return token is not null && _protector.Unprotect(token).Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
