using System.ComponentModel.DataAnnotations;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

/// <summary>A field that holds an address to which mail can be sent.</summary>
/// <param name="missing">What to do if it is empty.</param>
internal sealed class MailboxAttribute(string missing) : RequiredAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        not string => new(missing),
        string text when string.IsNullOrWhiteSpace(text) => new(missing),
        string { Length: > MailboxAddress.MaxLength } => new("This is too long for an e-mail address."),
        string text when MailboxAddress.Normalise(text) is null => new("This is not an e-mail address."),
        _ => ValidationResult.Success,
    };
}
