using ReviewPortal.Mail;
using ReviewPortal.Site;

namespace ReviewPortal.Payments;

/// <summary>What the review writes when circulation has changed where printed copies go. No address stands in it.</summary>
public sealed class AddressLetters(SiteOptions site)
{
    public Letter Changed() => new(
        $"Your postal address at {site.Name} was changed",
        ["The review has changed the postal address on your account, to which printed copies go."],
        ("See your address", Page),
        ["If you did not expect this, or something is wrong with it, enter the address as it should be, or write to the review."]);

    /// <summary>To whoever claimed a number, whose address on the list is not shown to them.</summary>
    public Letter ListChanged(string number) => new(
        $"The postal address of your subscription to {site.Name} was changed",
        [$"The review has changed the postal address that it has for your subscription No. {number}, to which printed copies go."],
        ("Enter another", Page),
        ["If you did not expect this, write to the review."]);

    private Uri Page => new(site.BaseUrl, "/account/address");
}
