using ReviewPortal.Accounts;
using ReviewPortal.Payments;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Payments.Cards;

public sealed class CardSettlementTests
{
    private static readonly DateTime Start = new(2026, 6, 15, 16, 0, 0, DateTimeKind.Utc);
    private static readonly Signature Desk = new("Desk", null);
    private static readonly CardSettlement Settlement = new(new SiteOptions(), new PaymentOptions());

    private readonly Plan _plan = new() { Slug = "digital", Name = "Digital", Description = "", Position = 1 };
    private readonly Offer _offer;
    private readonly CardOrder _order;
    private CardTerm _term = new("sub_1", "cus_1", CardTermStatus.Running, Start, Start, Start.AddDays(280), null, null, false, 20, 7000, "USD");
    private List<CardReceipt> _receipts = [new("in_1", Start, 7000, "USD", false, true, [])];

    public CardSettlementTests()
    {
        _offer = new Offer { Plan = _plan, PriceMinor = 7000, Currency = "USD", Issues = 20, Audience = OfferAudience.Everyone, RenewalIssues = 20, RenewalPriceMinor = 7000, SoldFrom = Start };
        _order = CardOrder.For(Reader.Of("Ida", "ida@example.org", Start), _plan, _offer, null, Start);
        _order.TakenBy("cus_1");
    }

    [Fact]
    public void Days_that_the_desk_gave_stay_given_when_it_is_renewed()
    {
        var held = Settle();
        held.MoveEnd(held.EndsAt.AddDays(7), Desk, Start);
        Renew();
        Assert.Equal(Start.AddDays(567), Settle().EndsAt);
    }

    [Fact]
    public void What_circulation_ended_stays_so_and_the_money_is_still_counted()
    {
        Settle().EndNow(EndCause.ByCirculation, Desk, Start.AddDays(1));
        Renew();
        var outcome = Look();
        Assert.Equal(Start.AddDays(1), _order.Subscription?.EndsAt);
        Assert.Equal(2, outcome.Payments.Count);
    }

    [Fact]
    public void It_begins_when_what_the_reader_has_on_the_plan_ends_and_nothing_paid_is_lost()
    {
        var other = Subscription.Begin("ida", _plan, SubscriptionOrigin.Invoice, Start.AddDays(-30), Start.AddDays(10), Desk, Start);
        var held = Settle(other);
        Assert.Equal((Start.AddDays(10), Start.AddDays(290)), (held.StartsAt, held.EndsAt));
        Renew();
        Assert.Equal(Start.AddDays(570), Settle(other).EndsAt);
    }

    [Fact]
    public void The_same_look_taken_twice_changes_nothing_the_second_time()
    {
        Settle();
        var again = Look(["in_1"]);
        Assert.Empty(again.Words);
        Assert.Empty(again.News);
        Assert.Empty(again.Payments);
        Assert.Single(_order.Subscription?.History ?? []);
    }

    [Fact]
    public void What_was_paid_after_the_account_was_deleted_is_counted_and_held_up_to_the_desk()
    {
        _order.Forget();
        var outcome = Look();
        Assert.Equal((7000, null), (Assert.Single(outcome.Payments).AmountMinor, _order.Subscription));
        Assert.Contains("Send the money back", _order.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dispute_is_booked_by_what_moved_and_ends_what_was_paid_only_when_it_is_lost()
    {
        Settle();
        Dispute(CardDisputeStatus.ToAnswer, taken: 7000);
        var open = Look(["in_1"]);
        Assert.Equal([-7000L], open.Payments.Select(p => p.AmountMinor));
        Assert.Null(_order.Subscription?.EndCause);
        Dispute(CardDisputeStatus.Lost, taken: 7000);
        var lost = Look(["in_1", "du_1"]);
        Assert.Empty(lost.Payments);
        Assert.Equal([CardNews.Refunded], lost.News);
        Assert.Equal((EndCause.Refunded, Start), (_order.Subscription?.EndCause, _order.Subscription?.EndsAt));
        Assert.Empty(Look(["in_1", "du_1"]).Words);
        // Banks think better of it, too.
        Dispute(CardDisputeStatus.Won, taken: 7000, back: 6500);
        Assert.Equal([6500L], Look(["in_1", "du_1"]).Payments.Select(p => p.AmountMinor));
        Assert.Equal((null, Start.AddDays(280)), (_order.Subscription?.EndCause, _order.Subscription?.EndsAt));
    }

    [Fact]
    public void A_lost_dispute_of_what_was_paid_before_the_last_renewal_takes_nothing_of_that()
    {
        Settle();
        Dispute(CardDisputeStatus.Lost, taken: 7000);
        Renew();
        Assert.Equal((null, Start.AddDays(560)), (Settle().EndCause, _order.Subscription?.EndsAt));
    }

    [Theory]
    [InlineData("USD", 1000, 1000)]
    [InlineData("JPY", 1000, 1000)]
    [InlineData("ISK", 1000, 100_000)]
    [InlineData("UGX", 5, 500)]
    public void Amounts_go_to_the_card_company_in_its_units_and_come_back_in_ours(string currency, long minor, long there)
    {
        Assert.Equal(there, CardAmount.Of(minor, currency));
        Assert.Equal(minor, CardAmount.ToMinor(there, currency));
        Assert.NotEqual(minor, CardAmount.ToMinor(there + 1, currency));
    }

    [Theory]
    [InlineData(52, 78, true)]
    [InlineData(53, 20, false)]
    [InlineData(20, 79, false)]
    public void An_offer_whose_terms_are_longer_than_the_card_company_waits_is_not_for_cards(int issues, int renewal, bool canCharge) => Assert.Equal(canCharge, CardOrder.CanCharge(new Offer
    {
        PriceMinor = 100,
        Currency = "USD",
        Issues = issues,
        Audience = OfferAudience.Everyone,
        RenewalIssues = renewal,
        RenewalPriceMinor = 100,
        SoldFrom = Start,
    }));

    private void Renew()
    {
        _receipts = [.. _receipts, new("in_2", Start.AddDays(280), 7000, "USD", true, true, [])];
        _term = _term with { PeriodStart = _term.PeriodEnd, PeriodEnd = _term.PeriodEnd.AddDays(280) };
    }

    private void Dispute(CardDisputeStatus status, long taken, long? back = null) => _receipts[0] = _receipts[0] with
    {
        Disputes = [new("du_1", Start, 7000, "USD", "fraudulent", status, null, (Start, taken), back is { } minor ? (Start, minor) : null)],
    };

    private Subscription Settle(params Subscription[] onThePlan)
    {
        Assert.Null(Look(onThePlan: onThePlan).Problem);
        return _order.Subscription ?? throw new InvalidOperationException("Nothing was granted.");
    }

    private CardOutcome Look(string[]? booked = null, params Subscription[] onThePlan) => Settlement.Settle(
        _order,
        new CardPurchase { Session = "cs_1", Order = _order.Id, Customer = "cus_1", Status = CardSessionStatus.Complete, AmountMinor = 7000, Currency = "USD", Term = _term, Receipts = _receipts },
        _offer, _plan, onThePlan, (booked ?? []).ToHashSet(), Start);
}
