namespace ReviewPortal.Payments.Cards;

/// <summary>
/// Amounts in the units of the card company (https://docs.stripe.com/currencies): the smallest of the currency, but hundredths
/// where there were some once, and of thousandths whole tens alone.
/// </summary>
public static class CardAmount
{
    private static int ScaleOf(string currency) => currency is "ISK" or "UGX" ? 100 : 1;

    public static bool CanCharge(long minor, string currency) => minor > 0 && (currency is not ("BHD" or "JOD" or "KWD" or "OMR" or "TND") || minor % 10 == 0);

    public static long Of(long minor, string currency) => minor * ScaleOf(currency);

    /// <returns>-1, which is no price, for a part of a unit.</returns>
    public static long ToMinor(long amount, string currency) => amount % ScaleOf(currency) == 0 ? amount / ScaleOf(currency) : -1;
}
