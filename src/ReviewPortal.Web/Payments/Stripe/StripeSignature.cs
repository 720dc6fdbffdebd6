using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>
/// The signature on what Stripe tells (https://docs.stripe.com/webhooks#verify-manually): <c>t=…,v1=…</c>, an HMAC-SHA256 over
/// the instant, a dot, and the body as it came. Of several signatures, by several secrets, one that is right is enough.
/// </summary>
internal static class StripeSignature
{
    private const int ToleranceSeconds = 300;

    public static bool IsRight(string? header, ReadOnlySpan<byte> body, IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        var parts = (header ?? "").Split(',').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToList();
        if (parts.Find(part => part[0].Trim() == "t") is not [_, var written]
            || !long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > ToleranceSeconds)
            return false;
        var isRight = false;
        foreach (var secret in secrets)
        {
            var expected = Encoding.ASCII.GetBytes(Of(seconds, body, secret));
            foreach (var part in parts.Where(part => part[0].Trim() == "v1"))
                isRight |= CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(part[1].Trim()));
        }

        return isRight;
    }

    /// <returns>In lower-case hexadecimal digits.</returns>
    public static string Of(long seconds, ReadOnlySpan<byte> body, string secret)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}.")));
        hmac.AppendData(body);
        return Convert.ToHexStringLower(hmac.GetHashAndReset());
    }
}
