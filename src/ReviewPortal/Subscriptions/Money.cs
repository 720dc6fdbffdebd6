using System.Globalization;

namespace ReviewPortal.Subscriptions;

/// <summary>An amount in the smallest unit of a currency (ISO 4217), written as the review prints it: “$1”, “$6.95”, “CHF 12”.</summary>
public readonly record struct Money(long Minor, string Currency)
{
    public override string ToString()
    {
        var digits = Currency is "JPY" or "KRW" or "ISK" or "CLP" or "VND" ? 0 : 2;
        var amount = Minor / (digits == 0 ? 1m : 100m);
        var number = amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", CultureInfo.InvariantCulture);
        return Currency switch
        {
            "USD" => $"${number}",
            "GBP" => $"£{number}",
            "EUR" => $"€{number}",
            _ => $"{Currency} {number}",
        };
    }
}
