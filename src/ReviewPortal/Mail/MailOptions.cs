using System.ComponentModel.DataAnnotations;
using System.Net;
using ReviewPortal.Accounts;

namespace ReviewPortal.Mail;

/// <summary>The server that takes the review's mail. Bound from <c>ReviewPortal:Mail</c>.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "ReviewPortal:Mail";

    /// <summary>Without one nothing is sent: in Development messages become files, elsewhere they wait.</summary>
    public string? Host { get; init; }

    [Range(1, 65535, ErrorMessage = $"{Section}:Port should be 1 to 65535.")]
    public int Port { get; init; } = 587;

    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>The address that the review writes from; needed with a host.</summary>
    public string? From { get; init; }

    /// <summary>Whether STARTTLS is demanded; by default unless the server is on this machine, and only there may it be false.</summary>
    public bool? UseTls { get; init; }

    public bool HasHost => !string.IsNullOrEmpty(Host);

    public bool DemandsTls => UseTls ?? !IsOnThisMachine;

    private bool IsOnThisMachine => Host is "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From is not null && MailboxAddress.Normalise(From) is null)
            yield return new($"{Section}:From is not an e-mail address.", [nameof(From)]);
        if (!HasHost) yield break;
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
            yield return new($"{Section}:Host should be the name or the address of a mail server, such as smtp.review.example.", [nameof(Host)]);
        if (From is null)
            yield return new($"{Section}:From is needed when {Section}:Host is set: the address that the review writes from.", [nameof(From)]);
        if (UseTls == false && !IsOnThisMachine)
            yield return new($"{Section}:UseTls may be false only for a server on this machine.", [nameof(UseTls)]);
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
            yield return new($"{Section}:User and {Section}:Password belong together: set both or neither.", [nameof(User)]);
    }
}
