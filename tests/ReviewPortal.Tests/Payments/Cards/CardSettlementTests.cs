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

    [Fact]
    public void A_pause_is_followed_once_by_whoever_sees_it_and_the_days_that_the_desk_gave_stay_given()
    {
        var held = Settle();
        held.MoveEnd(held.EndsAt.AddDays(7), Desk, Start);
        var pause = Move(CardMove.Pause(_order, new PauseDays(new(2026, 6, 16), new(2026, 7, 16)), Start), _term.PeriodEnd.AddDays(30));
        Assert.Equal([CardNews.Paused], Look(["in_1"]).News);
        Assert.Equal((Start.AddDays(317), Start.AddDays(317)), (held.PaidUntil, held.EndsAt));
        Assert.True(held.IsPausedAt(Start.AddDays(20)));
        Assert.Equal(("Desk", "By telephone", null), (held.History[^1].By, held.History[^1].Reason, pause.By));
        Assert.Empty(Look(["in_1"]).Words);
        Renew();
        Assert.Equal([CardNews.Renewed], Look(["in_1"]).News);
        Assert.Equal(Start.AddDays(597), held.EndsAt);
    }

    [Fact]
    public void Days_that_the_desk_gave_are_had_after_the_reader_cancelled_what_was_owed()
    {
        var held = Settle();
        held.MoveEnd(held.EndsAt.AddDays(30), Desk, Start);
        var due = _term.PeriodEnd;
        _receipts = [.. _receipts, new("in_2", due, 0, "USD", true, false, [])];
        _term = _term with { Status = CardTermStatus.Overdue, PeriodStart = due, PeriodEnd = due.AddDays(280) };
        Settle();
        _term = _term with { Status = CardTermStatus.Ended, EndedAt = due.AddDays(1), CancelledAt = due.AddDays(1) };
        Assert.Equal((due.AddDays(31), EndCause.CancelledByReader), (Settle().EndsAt, held.EndCause));
    }

    [Fact]
    public void A_pause_that_was_seen_only_after_the_renewal_is_followed_first()
    {
        var held = Settle();
        Move(CardMove.Pause(_order, new PauseDays(new(2026, 6, 16), new(2026, 7, 16)), Start), _term.PeriodEnd.AddDays(30));
        Renew();
        Assert.Equal([CardNews.Paused, CardNews.Renewed], Look(["in_1"]).News);
        Assert.Equal(Start.AddDays(590), held.EndsAt);
        Assert.Equal([SubscriptionAct.Began, SubscriptionAct.Paused, SubscriptionAct.Renewed], held.History.Select(e => e.Act));
    }

    [Fact]
    public void A_pause_ended_early_gives_its_days_back_to_the_calendar()
    {
        var held = Settle();
        Move(CardMove.Pause(_order, new PauseDays(new(2026, 6, 16), new(2026, 7, 16)), Start), _term.PeriodEnd.AddDays(30));
        Settle();
        Move(CardMove.Resume(_order, Start.AddDays(10)), _term.PeriodEnd.AddDays(-20));
        Assert.Equal([CardNews.Resumed], Look(["in_1"]).News);
        Assert.Equal((Start.AddDays(290), false), (held.EndsAt, held.IsPausedAt(Start.AddDays(11))));
    }

    [Fact]
    public void On_another_plan_it_renews_at_that_plans_price_and_no_other()
    {
        var held = Settle();
        var all = new Plan { Slug = "all-access", Name = "All Access", Description = "", Position = 2 };
        var other = new Offer { Plan = all, PriceMinor = 9900, Currency = "USD", Issues = 20, Audience = OfferAudience.Everyone, RenewalIssues = 10, RenewalPriceMinor = 6000, SoldFrom = Start };
        Move(CardMove.ChangePlan(_order, other, Start.AddDays(1)), Start.AddDays(190));
        // By the old price it was not agreed.
        Assert.Contains("It renews there in another rhythm", Look(["in_1"]).Problem, StringComparison.Ordinal);
        _term = _term with { RenewalIssues = 10, RenewalMinor = 6000 };
        Assert.Equal([CardNews.PlanChanged], Look(["in_1"]).News);
        Assert.Equal((all, Start.AddDays(190), "20 issues for $99", "10 issues for $60"), (held.Plan, held.EndsAt, held.Term?.ToString(), held.Renewal?.ToString()));

        Renew(7000);
        Assert.Contains("came to $70, and what was ordered to $60", Look(["in_1"]).Problem, StringComparison.Ordinal);
        _receipts[^1] = _receipts[^1] with { AmountMinor = 6000 };
        Assert.Equal([CardNews.Renewed], Look(["in_1"]).News);
        Assert.Equal("10 issues for $60", held.Term?.ToString());
        // What was paid before the change is still what was agreed then.
        Assert.Null(Look(["in_1", "in_2"]).Problem);
    }

    [Fact]
    public void A_charge_that_nobody_here_asked_to_move_is_held_up_to_the_desk()
    {
        Settle();
        _term = _term with { Move = Guid.NewGuid(), PeriodEnd = _term.PeriodEnd.AddYears(1) };
        Assert.Contains("nobody asked for that here", Look(["in_1"]).Problem, StringComparison.Ordinal);
        Assert.Equal(Start.AddDays(280), _order.Subscription?.EndsAt);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(59, false)]
    [InlineData(61, true)]
    [InlineData(730 * 24 * 60, true)]
    [InlineData((730 * 24 * 60) + 1, false)]
    public void No_charge_is_moved_to_where_the_card_company_would_not_have_it(int minutes, bool isTaken) =>
        Assert.Equal(isTaken, CardMove.Resume(_order, Start).Charge(Start.AddMinutes(minutes), Desk) is null);

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

    private void Renew(long minor = 7000)
    {
        _receipts = [.. _receipts, new("in_2", _term.PeriodEnd, minor, "USD", true, true, [])];
        _term = _term with { PeriodStart = _term.PeriodEnd, PeriodEnd = _term.PeriodEnd.AddDays(14 * _term.RenewalIssues ?? 0) };
    }

    /// <summary>Noted here, and done at the card company.</summary>
    private CardMove Move(CardMove move, DateTime charge)
    {
        Assert.Null(move.Charge(charge, new Signature("Desk", "By telephone")));
        _order.Moves.Add(move);
        _term = _term with { Move = move.Id, PeriodStart = move.AskedAt, PeriodEnd = charge };
        return move;
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
