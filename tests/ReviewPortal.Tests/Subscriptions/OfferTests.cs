using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Subscriptions;

public sealed class OfferTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, null, OfferStatus.OnSale)]
    [InlineData(1, null, OfferStatus.NotYetSold)]
    [InlineData(-1, 1, OfferStatus.OnSale)]
    [InlineData(-1, 0, OfferStatus.Ended)]
    [InlineData(1, 0, OfferStatus.Ended)]
    public void An_offer_is_sold_from_its_first_instant_until_just_before_its_end(int soldIn, int? endsIn, OfferStatus status)
    {
        var offer = new Offer { PriceMinor = 1000, Currency = "USD", Issues = 10, IsIntroductory = true, SoldFrom = Now.AddDays(soldIn) };
        if (endsIn is { } days) offer.EndSale(Now.AddDays(days));

        Assert.Equal(status, offer.StatusAt(Now));
        Assert.Equal(status == OfferStatus.OnSale, offer.IsSoldAt(Now));
    }
}
