using System.Security.Cryptography;
using System.Text;

namespace ReviewPortal.Accounts;

/// <summary>
/// What is kept of a secret that the site has made itself: SHA-256 in hexadecimal, which is enough for random bits that
/// nobody can try through, and not for what people choose.
/// </summary>
public static class SecretHash
{
    public static string Of(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
