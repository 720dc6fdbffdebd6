using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

/// <summary>Sees to it that the roles exist before somebody is given one.</summary>
internal sealed class StaffRoles(RoleManager<IdentityRole> roles)
{
    public async Task EnsureAsync()
    {
        foreach (var role in Roles.All)
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole(role));
    }
}
