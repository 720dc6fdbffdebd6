using ReviewPortal.Payments.Cards;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>The pages to which readers come back while their payment is being confirmed.</summary>
internal static class Confirming
{
    private const int MostLooks = 20;
    private const int SecondsBetween = 3;

    /// <summary>As long as nothing is confirmed, the page looks again by itself for a minute, with or without script.</summary>
    /// <param name="article">The one that the reader came from, which the order forgets.</param>
    /// <returns>Its address, looked at once more.</returns>
    public static string LookAgain(this HttpResponse response, CardOrder order, string? article, int? look)
    {
        var looked = Math.Clamp(look ?? 0, 0, MostLooks);
        var again = $"/{(order.IsGift ? "gifts" : "subscribe")}/thanks?order={order.Id}{(article is null ? "" : $"&article={article}")}&look={looked + 1}";
        if (order.Status == CardOrderStatus.Open && looked < MostLooks) response.Headers["Refresh"] = $"{SecondsBetween}; url={again}";
        return again;
    }
}
