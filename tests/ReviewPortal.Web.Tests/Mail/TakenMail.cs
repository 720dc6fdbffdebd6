using System.Text;
using System.Text.RegularExpressions;

namespace ReviewPortal.Web.Tests.Mail;

/// <summary>A message as a mail server took it.</summary>
internal sealed partial record TakenMail(string From, IReadOnlyList<string> To, bool IsEncrypted, byte[] Content)
{
    public string Head => Whole.Split("\r\n\r\n", 2)[0];

    private string Whole => Encoding.UTF8.GetString(Content);

    /// <summary>The decoded part of a kind: text/plain or text/html.</summary>
    public string Part(string type)
    {
        var part = Boundary().Split(Whole).Single(p => p.Contains($"Content-Type: {type}", StringComparison.OrdinalIgnoreCase)).Split("\r\n\r\n", 2);
        return part[0].Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(part[1].Replace("\r\n", "", StringComparison.Ordinal)))
            : Encoding.UTF8.GetString([.. Unquoted(part[1])]);
    }

    private static IEnumerable<byte> Unquoted(string text)
    {
        text = text.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=') yield return (byte)text[i];
            else yield return Convert.ToByte(text.Substring((i += 2) - 1, 2), 16);
        }
    }

    [GeneratedRegex(@"^--\S+?\r?$", RegexOptions.Multiline)]
    private static partial Regex Boundary();
}
