using System.Net;
using System.Net.Sockets;

namespace ReviewPortal.Accounts;

/// <summary>
/// The ranges that an address belongs to: whoever holds one address commonly holds its neighbours too. Of IPv4 the 256 that
/// share all but the last number (/24), of IPv6 what one household is given (/64) and what one customer may be (/48).
/// </summary>
/// <param name="Narrow">In CIDR notation; “unknown” where there is no address, as on a socket of the machine itself.</param>
/// <param name="Wide">The same as the narrow one for IPv4.</param>
public sealed record AddressRange(string Narrow, string Wide)
{
    public static AddressRange Of(IPAddress? address)
    {
        if (address is null) return new("unknown", "unknown");
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? new(Cut(plain, 24), Cut(plain, 24))
            : new(Cut(plain, 64), Cut(plain, 48));
    }

    private static string Cut(IPAddress address, int bits)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(bits / 8).Clear();
        return $"{new IPAddress(bytes)}/{bits}";
    }
}
