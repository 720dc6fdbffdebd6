using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// What the account cookie holds: who, and the stamp that dies with a change of password. No role and no subscription:
/// those are read from the database at every request.
/// </summary>
internal sealed class ReaderClaims(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Reader>
{
    public Task<ClaimsPrincipal> CreateAsync(Reader user)
    {
        var names = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, names.UserNameClaimType, names.RoleClaimType);
        identity.AddClaim(new Claim(names.UserIdClaimType, user.Id));
        identity.AddClaim(new Claim(names.SecurityStampClaimType, user.SecurityStamp ?? ""));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
