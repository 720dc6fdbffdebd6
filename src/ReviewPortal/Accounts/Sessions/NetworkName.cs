using System.Net;

namespace ReviewPortal.Accounts.Sessions;

/// <summary>
/// Whence a reader signed in, as far as it is kept: the first 24 bits of an IPv4 address, the first 48 of an IPv6 address. That
/// tells home from abroad, and no house from its neighbours.
/// </summary>
public static class NetworkName
{
    public const string Unknown = "an unknown address";

    public static string Of(IPAddress? address) => address is null ? Unknown : AddressRange.Of(address).Wide;
}
