using Microsoft.AspNetCore.Identity;

namespace ReviewPortal.Accounts;

/// <summary>A person with an account.</summary>
public sealed class Reader : IdentityUser
{
    /// <summary>How the site greets them; never shown to other readers.</summary>
    public required string Name { get; set; }

    public required DateTime RegisteredAt { get; init; }
}
