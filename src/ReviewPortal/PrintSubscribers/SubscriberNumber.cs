using System.Text;
using ReviewPortal.Works;

namespace ReviewPortal.PrintSubscribers;

/// <summary>What stands on a label: numbers and codes, as they are told apart however they are typed.</summary>
internal static class SubscriberNumber
{
    public const int MaxLength = 40;

    /// <summary>Some letters stand for several.</summary>
    public const int MaxKey = 80;

    /// <summary>Letters and digits alone, capital, without zeros before: spreadsheets drop those.</summary>
    /// <returns>Empty for what has neither letters nor digits.</returns>
    public static string KeyOf(string? number) => Plain(number).TrimStart('0') is { Length: > 0 } key ? key : Plain(number).Length > 0 ? "0" : "";

    /// <summary>A postal code, or a name, without accents, spaces and signs.</summary>
    public static string Plain(string? text) =>
        string.Concat(FoldedText.Of(text ?? "").EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(r => r.ToString())).ToUpperInvariant();
}
