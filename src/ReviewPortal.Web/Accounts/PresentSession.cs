using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Shelf;

namespace ReviewPortal.Web.Accounts;

/// <summary>What the reader who sent this request does with the session they have.</summary>
internal sealed class PresentSession(SignInManager<Reader> signIn, ReaderSessions sessions, FeedAddresses feeds, CurrentReader current)
{
    /// <summary>They have just proved to be the reader again: dangerous pages are open for a while, under a new identifier.</summary>
    public Task ProveAsync(Reader reader) => signIn.SignInWithClaimsAsync(
        reader,
        new AuthenticationProperties { IsPersistent = current.Session?.IsKept ?? false, Items = { [SessionCookie.Proven] = "true" } },
        []);

    /// <summary>
    /// Signs them out on every other device, and ends their private feed; here they go on, under a new identifier. For whatever changes how they prove to be
    /// the reader: password, second factor, passkeys, address.
    /// </summary>
    public async Task EndOthersAsync(Reader reader, CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(reader.Id, current.Session?.Id, cancellationToken);
        await feeds.RevokeAsync(reader.Id, cancellationToken);
        await signIn.RefreshSignInAsync(reader);
    }
}
