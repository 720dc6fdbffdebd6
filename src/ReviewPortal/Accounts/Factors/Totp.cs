using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReviewPortal.Accounts.Factors;

/// <summary>Codes of an authenticator app: RFC 6238 with HMAC-SHA-1, steps of 30 seconds and six digits, which every app knows.</summary>
public static class Totp
{
    public const int Digits = 6;
    public const int KeyBytes = 20;

    private const int Step = 30;
    private const int Modulus = 1_000_000;

    public static long StepAt(DateTime now) => (now.Ticks - DateTime.UnixEpoch.Ticks) / (Step * TimeSpan.TicksPerSecond);

    public static string CodeOf(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
#pragma warning disable CA5350 // What the standard says and apps do; HMAC does not depend on the hash resisting collisions.
        HMACSHA1.HashData(key, message, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <returns>The step that the code belongs to: the one of now, or of a clock that is one step off (RFC 6238, 5.2). Null if it is wrong.</returns>
    public static long? StepOf(ReadOnlySpan<byte> key, string code, DateTime now)
    {
        var typed = Encoding.UTF8.GetBytes(code);
        var current = StepAt(now);
        long? found = null;
        // All three are looked at, and each of them whole: time tells nothing of the code.
        for (var step = current - 1; step <= current + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(CodeOf(key, step)))) found = step;
        return found;
    }
}
