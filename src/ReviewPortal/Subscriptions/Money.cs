using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewPortal.Subscriptions;

/// <summary>An amount in the smallest unit of a currency (ISO 4217), written as the review prints it: “$1”, “$6.95”, “CHF 12”.</summary>
public readonly partial record struct Money(long Minor, string Currency)
{
    /// <summary>Reads an amount as the desk writes it: 10 or 10.50, without the currency's sign.</summary>
    /// <returns>Null for anything else, and for more decimals than the currency has.</returns>
    public static Money? Read(string? written, string currency)
    {
        if (Amount().Match(written?.Trim() ?? "") is not { Success: true } match) return null;
        var (whole, decimals) = (match.Groups["whole"].Value, match.Groups["decimals"].Value);
        var digits = DigitsOf(currency);
        return decimals.Length <= digits
            ? new Money(long.Parse(whole + decimals.PadRight(digits, '0'), NumberStyles.None, CultureInfo.InvariantCulture), currency)
            : null;
    }

    /// <summary>In the currency’s own unit, exactly.</summary>
    public decimal Major => Minor / UnitOf(DigitsOf(Currency));

    public override string ToString()
    {
        var digits = DigitsOf(Currency);
        var amount = Major;
        var number = amount.ToString(amount == decimal.Truncate(amount) ? "N0" : $"N{digits}", CultureInfo.InvariantCulture);
        return Currency switch
        {
            "USD" => $"${number}",
            "GBP" => $"£{number}",
            "EUR" => $"€{number}",
            _ => $"{Currency} {number}",
        };
    }

    private static int DigitsOf(string currency) => currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        _ => 2,
    };

    private static decimal UnitOf(int digits) => digits switch { 0 => 1m, 3 => 1000m, _ => 100m };

    [GeneratedRegex(@"^(?<whole>[0-9]{1,9})(\.(?<decimals>[0-9]{1,3}))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();
}
