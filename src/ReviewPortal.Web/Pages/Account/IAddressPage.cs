using ReviewPortal.Payments;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>A page whose form has the fields of a postal address.</summary>
internal interface IAddressPage
{
    AddressEntry Address { get; }

    /// <summary>It is somebody else’s: the browser’s own is not offered.</summary>
    bool IsDesk => false;
}
