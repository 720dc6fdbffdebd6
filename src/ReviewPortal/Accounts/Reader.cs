using Microsoft.AspNetCore.Identity;
using ReviewPortal.Data;

namespace ReviewPortal.Accounts;

/// <summary>A person with an account.</summary>
public sealed class Reader : IdentityUser, ISought
{
    /// <summary>How the site greets them; never shown to other readers.</summary>
    public required string Name { get; set; }

    public required DateTime RegisteredAt { get; init; }

    public string? SoughtBy
    {
        get => SoughtText.Of(Name, Email);
        private set { }
    }

    /// <param name="name">As it was typed, and so the address, which is the name of the account too.</param>
    public static Reader Of(string name, string email, DateTime now)
    {
        var address = MailboxAddress.Normalise(email);
        return new() { Name = name.Trim(), Email = address, UserName = address, RegisteredAt = now };
    }
}
