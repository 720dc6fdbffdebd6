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
        var offer = new Offer { PriceMinor = 1000, Currency = "USD", Issues = 10, Audience = OfferAudience.NewReaders, SoldFrom = Now.AddDays(soldIn) };
        if (endsIn is { } days) offer.EndSale(Now.AddDays(days));

        Assert.Equal(status, offer.StatusAt(Now));
        Assert.Equal(status == OfferStatus.OnSale, offer.IsSoldAt(Now));
    }

    [Theory]
    [InlineData(OfferAudience.Everyone, BuyerKind.New, BuyerKind.Subscriber, BuyerKind.Former)]
    [InlineData(OfferAudience.NewReaders, BuyerKind.New)]
    [InlineData(OfferAudience.FormerReaders, BuyerKind.Former)]
    public void An_offer_is_for_those_whom_it_was_made_for(OfferAudience audience, params BuyerKind[] buyers)
    {
        var offer = new Offer { PriceMinor = 1000, Currency = "USD", Issues = 10, Audience = audience, SoldFrom = Now };
        Assert.Equal(buyers, Enum.GetValues<BuyerKind>().Where(offer.IsFor));
    }

    [Theory]
    [InlineData(false, false, BuyerKind.New)]
    [InlineData(false, true, BuyerKind.New)] // what was given does not count
    [InlineData(true, true, BuyerKind.Subscriber)]
    [InlineData(true, false, BuyerKind.Former)]
    public void Who_never_paid_is_new_and_who_paid_and_has_nothing_left_may_come_back(bool hasPaid, bool hasSubscription, BuyerKind kind) =>
        Assert.Equal(kind, Buyer.KindOf(hasPaid, hasSubscription));

    [Theory]
    [InlineData(OfferAudience.Everyone, null, null, null, true)]
    [InlineData(OfferAudience.Everyone, null, 20, 2000L, true)]
    [InlineData(OfferAudience.Everyone, null, 20, 1999L, true)]
    [InlineData(OfferAudience.Everyone, null, 20, 2001L, false)] // a come-on, which the giver would not go on to pay for
    [InlineData(OfferAudience.Everyone, "SPRING", null, null, false)]
    [InlineData(OfferAudience.NewReaders, null, null, null, false)]
    [InlineData(OfferAudience.FormerReaders, null, null, null, false)]
    public void What_everybody_may_buy_at_its_full_price_can_be_given(OfferAudience audience, string? code, int? issues, long? price, bool isGivable)
    {
        var offer = new Offer
        {
            PriceMinor = 1000,
            Currency = "USD",
            Issues = 10,
            Audience = audience,
            Code = code,
            RenewalIssues = issues,
            RenewalPriceMinor = price,
            SoldFrom = Now,
        };
        Assert.Equal(isGivable, offer.IsGivable);
    }

    [Theory]
    [InlineData(" spring-27 ", "SPRING-27")]
    [InlineData("A1", "A1")]
    [InlineData("a", null)]
    [InlineData("-a", null)]
    [InlineData("a--b", null)]
    [InlineData("à la", null)]
    [InlineData("SPRING\0", null)]
    [InlineData("12345678901234567890123456789012345678901", null)]
    [InlineData(null, null)]
    public void The_code_of_a_campaign_is_read_in_whatever_case(string? typed, string? code) => Assert.Equal(code, CampaignCode.Read(typed));
}
