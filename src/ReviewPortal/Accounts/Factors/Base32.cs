using System.Text;

namespace ReviewPortal.Accounts.Factors;

/// <summary>Bytes as letters and digits that are hard to mistake for each other (RFC 4648, 6), without padding.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            buffer = (buffer << 8 | one) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Alphabet[buffer >> (bits - 5) & 31]);
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[buffer << (5 - bits) & 31]).ToString();
    }
}
