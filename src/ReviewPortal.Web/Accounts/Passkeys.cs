using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Makes challenges for passkeys and judges the answers, by Identity's handler of WebAuthn. A challenge is kept by the browser
/// that it was made for, sealed and for <see cref="Life"/>; the one answer to it that is taken spends it.
/// </summary>
internal sealed class Passkeys(
    IPasskeyHandler<Reader> handler, UserManager<Reader> readers, ReviewDbContext db, SealedText seals, SiteOptions site, TimeProvider time)
{
    public const int MaxCount = 20;
    public const int MaxName = 60;

    /// <summary>Characters. What browsers send is a tenth of that.</summary>
    public const int MaxAnswer = 32 * 1024;

    private const string SignIn = "passkey", Creation = "new-passkey";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>What a browser is to be asked for a passkey with, whosever it is.</returns>
    public async Task<string> AskAsync(HttpContext http)
    {
        var options = await handler.MakeRequestOptionsAsync(null, http);
        Keep(http, SignIn, SignIn, options.AssertionState);
        return options.RequestOptionsJson;
    }

    /// <returns>Whose passkey it is. Null if the answer is not right, or not the first to its challenge.</returns>
    public async Task<Reader?> TakeAsync(HttpContext http, string answer, CancellationToken cancellationToken)
    {
        if (Take(http, SignIn, SignIn) is not { } state) return null;
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = answer, AssertionState = state });
        if (!result.Succeeded || !await SpendAsync(state, cancellationToken)) return null;
        if (!(await readers.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded) return null;
        await db.UserPasskeys.NoteUseAsync(result.Passkey.CredentialId, Now, cancellationToken);
        return result.User;
    }

    /// <returns>What a browser is to be asked to make a passkey with.</returns>
    public async Task<string> AskForNewAsync(HttpContext http, Reader reader)
    {
        var options = await handler.MakeCreationOptionsAsync(new() { Id = reader.Id, Name = reader.Email ?? "", DisplayName = reader.Name }, http);
        Keep(http, Creation, reader.Id, options.AttestationState);
        return options.CreationOptionsJson;
    }

    /// <returns>False if the answer is not right, or not the first to its challenge.</returns>
    public async Task<bool> AddAsync(HttpContext http, Reader reader, string answer, string name, CancellationToken cancellationToken)
    {
        if (Take(http, Creation, reader.Id) is not { } state) return false;
        var result = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = answer, AttestationState = state });
        if (!result.Succeeded || !await SpendAsync(state, cancellationToken)) return false;
        var made = result.Passkey;
        var passkey = new UserPasskeyInfo(
            made.CredentialId, made.PublicKey, time.GetUtcNow(), made.SignCount, made.Transports, made.IsUserVerified, made.IsBackupEligible, made.IsBackedUp,
            made.AttestationObject, made.ClientDataJson)
        { Name = name };
        return (await readers.AddOrUpdatePasskeyAsync(reader, passkey)).Succeeded;
    }

    /// <summary>What stands for a passkey in an address: part of a hash of its identifier.</summary>
    public static string AddressOf(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId))[..32];

    private void Keep(HttpContext http, string cookie, string whose, string? state) =>
        http.Response.Cookies.Append(HostCookie.NameOn(site, cookie), seals.Seal($"{cookie} of {whose}", state ?? "", Life), Options(http));

    private string? Take(HttpContext http, string cookie, string whose)
    {
        var name = HostCookie.NameOn(site, cookie);
        http.Response.Cookies.Delete(name, Options(http));
        return seals.Open($"{cookie} of {whose}", http.Request.Cookies[name]);
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/" };

    /// <summary>The browser's cookie may have been copied: it is here that a challenge ends.</summary>
    private async Task<bool> SpendAsync(string state, CancellationToken cancellationToken)
    {
        var now = Now;
        await db.SpentChallenges.Where(c => c.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var spent = db.SpentChallenges.Add(new() { Hash = SecretHash.Of(state), ExpiresAt = now + Life });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            return false;
        }
        finally
        {
            spent.State = EntityState.Detached;
        }
    }
}
