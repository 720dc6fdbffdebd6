using System.ComponentModel.DataAnnotations;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

/// <summary>A field that holds an address to which mail can be sent. Whether it may be empty is another's business.</summary>
internal sealed class MailboxAttribute() : ValidationAttribute("This is not an e-mail address.")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || MailboxAddress.Normalise(text) is not null;
}
