using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Subscriptions;

/// <summary>Renewals, pauses and changes of plan, across the end of summer time (November 1, 2026 in New York).</summary>
public sealed class SubscriptionLifeTests
{
    private static readonly SiteOptions Site = new() { TimeZone = "America/New_York" };
    private static readonly DateTime Now = new(2026, 10, 20, 16, 0, 0, DateTimeKind.Utc);
    private static readonly Signature Desk = new("Desk", null);
    private static readonly IReadOnlyList<Plan> Plans = StandardPlans.Make();

    [Fact]
    public void A_renewal_begins_where_the_paid_time_ends_and_costs_what_was_agreed()
    {
        var subscription = Sold(last: new(2026, 10, 25));
        subscription.Notice(Site.EndOf(new(2026, 11, 8)));
        Assert.Equal((new(2026, 11, 8), new(2026, 10, 25)), (Last(subscription.EndsAt), Last(subscription.PaidUntil)));

        subscription.Renew(Desk, Site, Site.StartOf(new(2026, 11, 3)));

        Assert.Equal(new DateOnly(2026, 10, 25).AddDays(20 * 14), Last(subscription.EndsAt));
        Assert.Equal(new Terms(20, new Money(7000, "USD")), subscription.Term);
        Assert.Equal(subscription.Term, subscription.Renewal);
    }

    [Fact]
    public void Between_the_paid_time_and_the_end_of_grace_it_is_open_and_unpaid_and_then_over()
    {
        var subscription = Sold(last: new(2026, 10, 25));
        subscription.Notice(Site.EndOf(new(2026, 11, 8)));
        Assert.Equal(
            [SubscriptionStatus.Running, SubscriptionStatus.InGrace, SubscriptionStatus.InGrace, SubscriptionStatus.Ended],
            new[] { -1, 0 }.Select(tick => subscription.StatusAt(Site.EndOf(new(2026, 10, 25)).AddTicks(tick)))
                .Concat(new[] { -1, 0 }.Select(tick => subscription.StatusAt(Site.EndOf(new(2026, 11, 8)).AddTicks(tick)))));
    }

    [Theory]
    [InlineData(20, 25)] // before the end of what is paid: it runs to there
    [InlineData(27, 27)] // in grace: it ends now
    public void Whoever_cancels_has_what_is_paid_for_and_no_grace(int day, int last)
    {
        var subscription = Sold(last: new(2026, 10, 25));
        subscription.Notice(Site.EndOf(new(2026, 11, 8)));
        subscription.CancelRenewal(EndCause.CancelledByReader, Desk, new DateTime(2026, 10, day, 16, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new DateOnly(2026, 10, last), Last(subscription.EndsAt));
        Assert.False(subscription.Renews);
    }

    [Fact]
    public void A_pause_moves_the_end_by_whole_days_and_lets_nothing_be_read_while_it_lasts()
    {
        var subscription = Sold(last: new(2026, 12, 31));
        subscription.Pause(PauseDays.Until(new(2026, 11, 11), Now, Site), Site, Desk, Now);

        Assert.Equal(new DateOnly(2027, 1, 21), Last(subscription.EndsAt)); // 21 days, from October 21
        Assert.Equal(
            [true, false, false, true],
            new[] { Site.StartOf(new(2026, 10, 21)), Site.StartOf(new(2026, 11, 11)) }.SelectMany(at => new[] { at.AddTicks(-1), at }).Select(subscription.IsRunningAt));
    }

    [Theory]
    [InlineData("2026-10-20", "2026-12-31")] // before it began: as if there had been none
    [InlineData("2026-11-02", "2027-01-12")] // after twelve days, October 21 to November 1
    public void Going_on_earlier_takes_back_the_days_that_are_left_of_the_pause(string day, string last)
    {
        var subscription = Sold(last: new(2026, 12, 31));
        subscription.Pause(PauseDays.Until(new(2026, 11, 11), Now, Site), Site, Desk, Now);
        var at = Site.StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).AddHours(12);
        subscription.Resume(Site, Desk, at);
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), Last(subscription.EndsAt));
        Assert.True(subscription.IsRunningAt(at));
    }

    [Fact]
    public void There_is_no_pause_of_no_days_none_of_years_none_in_grace_and_no_second_at_once()
    {
        Assert.NotNull(PauseDays.Until(new(2026, 10, 21), Now, Site).Refuse());
        Assert.NotNull(PauseDays.Until(new DateOnly(2026, 10, 21).AddDays(PauseDays.Most + 1), Now, Site).Refuse());
        Assert.Null(PauseDays.Until(new DateOnly(2026, 10, 21).AddDays(PauseDays.Most), Now, Site).Refuse());

        var subscription = Sold(last: new(2026, 12, 31));
        Assert.Null(PauseDays.Refuse(subscription, Now, Site));
        Assert.NotNull(PauseDays.Refuse(Sold(last: new(2026, 10, 20)), Now, Site));
        subscription.Pause(PauseDays.Until(new(2026, 10, 22), Now, Site), Site, Desk, Now);
        Assert.NotNull(PauseDays.Refuse(subscription, Now, Site));
        Assert.NotNull(PauseDays.Refuse(subscription, Now.AddDays(3), Site));
        Assert.Null(PauseDays.Refuse(subscription, Now.AddDays(2 + PauseDays.Between), Site));
    }

    [Theory]
    [InlineData(10500, 20, 26)] // 140 days at a dollar an issue are 26 at $5.25, rounded down
    [InlineData(1000, 10, 140)]
    [InlineData(500, 10, 280)]
    public void What_is_left_buys_as_many_days_as_it_is_worth_on_another_plan(long price, int issues, int days)
    {
        var subscription = Sold(last: new DateOnly(2026, 10, 20).AddDays(140));
        Assert.Equal(new DateOnly(2026, 10, 20).AddDays(days), PlanChange.LastDay(subscription, new Terms(issues, new Money(price, "USD")), Now, Site));
    }

    [Fact]
    public void Days_left_of_an_introduction_are_worth_what_was_paid_for_them_though_the_renewal_is_paid_early()
    {
        var subscription = Sold(last: new DateOnly(2026, 10, 20).AddDays(28));
        subscription.Renew(Desk, Site, Now);
        // 28 days at a dollar an issue, and 280 at $3.50.
        Assert.Equal(28 + 980, Bought(subscription, Now));
        subscription.Renew(Desk, Site, Now);
        Assert.Equal(28 + 980 + 980, Bought(subscription, Now));
        Assert.Equal(980 + 980, Bought(subscription, Now.AddDays(28)));
        subscription.MoveEnd(Site.EndOf(new DateOnly(2026, 10, 20).AddDays(7)), Desk, Now);
        Assert.Equal(7, Bought(subscription, Now));
    }

    [Theory]
    [InlineData(21)] // to its end
    [InlineData(9)] // going on earlier
    [InlineData(0)] // before it begins
    public void A_pause_changes_nothing_of_what_its_days_are_worth(int days)
    {
        var subscription = Sold(last: new DateOnly(2026, 10, 20).AddDays(28));
        subscription.Renew(Desk, Site, Now);
        subscription.Pause(PauseDays.Until(new DateOnly(2026, 10, 21).AddDays(21), Now, Site), Site, Desk, Now);
        var back = Now.AddDays(days == 0 ? 0 : 1 + days);
        if (days < 21) subscription.Resume(Site, Desk, back);
        Assert.Equal((days == 0 ? 28 : 27) + 980, Bought(subscription, back));
    }

    [Fact]
    public void What_was_renewed_in_grace_or_changed_to_another_plan_has_no_days_of_a_term_before()
    {
        var late = Sold(last: new(2026, 10, 19));
        late.Notice(Site.EndOf(new(2026, 11, 8)));
        late.Renew(Desk, Site, Now);
        Assert.Null(late.FormerTerm);
        var changed = Sold(last: new DateOnly(2026, 10, 20).AddDays(28));
        changed.Renew(Desk, Site, Now);
        changed.ChangePlan(Plans[2], StandardPlans.IntroductoryAndRegular(Plans, "USD", Now).Last(), Site.EndOf(new DateOnly(2026, 10, 20).AddDays(192)), Desk, Now);
        Assert.Equal(192 * 5.25m, Bought(changed, Now));
    }

    [Fact]
    public void A_plan_is_not_changed_for_less_than_a_day_for_another_currency_or_for_what_was_given()
    {
        var almostOver = Sold(last: new(2026, 10, 21));
        Assert.Null(PlanChange.LastDay(almostOver, new Terms(20, new Money(10500, "USD")), Now, Site));
        Assert.Null(PlanChange.LastDay(Sold(last: new(2027, 10, 21)), new Terms(20, new Money(7000, "EUR")), Now, Site));
        var given = Subscription.Begin("r", Plans[1], SubscriptionOrigin.Complimentary, Now.AddDays(-1), Now.AddDays(90), Desk, Now);
        Assert.NotNull(PlanChange.Refuse(given, Now, Site));
        Assert.Null(PlanChange.Refuse(almostOver, Now, Site));
    }

    [Fact]
    public void Nobody_has_the_price_of_many_issues_for_a_few_that_are_left()
    {
        var (few, many) = (Sale(20, 7000), Sale(100, 10000));
        Assert.Equal(few, PlanChange.OneOfEach([many, few], Sold(last: new DateOnly(2026, 10, 20).AddDays(300)), Now, Site).Single());
        Assert.Equal(many, PlanChange.OneOfEach([many, few], Sold(last: new DateOnly(2026, 10, 20).AddDays(1400)), Now, Site).Single());
        Assert.Equal(few, PlanChange.OneOfEach([many, few], Sold(last: new DateOnly(2026, 10, 20).AddDays(10)), Now, Site).Single());

        static Offer Sale(int issues, int price) => new() { Plan = Plans[2], Issues = issues, PriceMinor = price, Currency = "USD", Audience = OfferAudience.Everyone, SoldFrom = Now };
    }

    [Fact]
    public void What_is_sold_in_another_currency_does_not_hide_what_is_sold_in_that_of_the_subscription()
    {
        var (dollars, euros) = (Sale("USD", 10500), Sale("EUR", 9000));
        Assert.Equal(dollars, PlanChange.OneOfEach([euros, dollars], Sold(last: new(2027, 10, 21)), Now, Site).Single());
        Assert.Empty(PlanChange.OneOfEach([euros], Sold(last: new(2027, 10, 21)), Now, Site));

        static Offer Sale(string currency, int price) => new() { Plan = Plans[2], Issues = 20, PriceMinor = price, Currency = currency, Audience = OfferAudience.Everyone, SoldFrom = Now };
    }

    [Fact]
    public void Days_whose_money_went_back_in_part_buy_as_much_less()
    {
        var (subscription, regular) = (Sold(last: new DateOnly(2026, 10, 20).AddDays(140)), new Terms(20, new Money(7000, "USD")));
        Assert.Equal(new DateOnly(2026, 10, 20).AddDays(40), PlanChange.LastDay(subscription, regular, Now, Site));
        subscription.SendBack(new Terms(10, new Money(1000, "USD")), 750);
        Assert.Equal(new DateOnly(2026, 10, 20).AddDays(10), PlanChange.LastDay(subscription, regular, Now, Site));
        subscription.SendBack(new Terms(10, new Money(250, "USD")), 250);
        Assert.Null(PlanChange.LastDay(subscription, regular, Now, Site));
    }

    [Fact]
    public void What_circulation_gave_up_its_reader_does_not_take_up_again()
    {
        var subscription = Sold(last: new(2026, 12, 31));
        subscription.CancelRenewal(EndCause.ByCirculation, Desk, Now);
        Assert.NotNull(RenewalChoice.RefuseKeep(subscription, Now, byReader: true));
        Assert.Null(RenewalChoice.RefuseKeep(subscription, Now, byReader: false));
    }

    [Fact]
    public void A_plan_is_changed_once_in_four_weeks()
    {
        var subscription = Sold(last: new(2027, 10, 20));
        subscription.ChangePlan(Plans[2], StandardPlans.IntroductoryAndRegular(Plans, "USD", Now).Last(), Site.EndOf(new(2027, 3, 1)), Desk, Now);
        Assert.NotNull(PlanChange.Refuse(subscription, Now.AddDays(PlanChange.Between - 1), Site));
        Assert.Null(PlanChange.Refuse(subscription, Now.AddDays(PlanChange.Between), Site));
    }

    [Fact]
    public void What_was_not_to_renew_does_not_on_another_plan_either()
    {
        var (offer, cancelled, given) = (StandardPlans.IntroductoryAndRegular(Plans, "USD", Now).Last(), Sold(last: new(2027, 10, 20)), Sold(last: new(2027, 10, 20)));
        cancelled.CancelRenewal(EndCause.CancelledByReader, Desk, Now.AddDays(-1));
        cancelled.ChangePlan(Plans[2], offer, Site.EndOf(new(2027, 3, 1)), Desk, Now);
        Assert.Equal((false, Now.AddDays(-1), EndCause.CancelledByReader, offer.Renewal), (cancelled.Renews, cancelled.CancelledAt, cancelled.EndCause, cancelled.Renewal));
        given.SellBy(new Offer { Plan = Plans[1], Issues = 20, PriceMinor = 7000, Currency = "USD", Audience = OfferAudience.Everyone, SoldFrom = Now });
        given.ChangePlan(Plans[2], offer, Site.EndOf(new(2027, 3, 1)), Desk, Now);
        Assert.Null(given.Renewal);
    }

    [Fact]
    public void A_pause_taken_back_before_it_begins_leaves_nothing_of_itself()
    {
        var subscription = Sold(last: new(2026, 12, 31));
        subscription.Pause(PauseDays.Until(new(2026, 11, 11), Now, Site), Site, Desk, Now);
        subscription.Resume(Site, Desk, Now.AddHours(1));
        Assert.Equal((null, null, new DateOnly(2026, 12, 31)), (subscription.PausedAt, subscription.PausedUntil, Last(subscription.EndsAt)));
        Assert.False(subscription.MayResumeAt(Now.AddHours(1)));
    }

    [Fact]
    public void What_was_ended_in_a_pause_is_not_paused_any_more()
    {
        var subscription = Sold(last: new(2026, 12, 31));
        subscription.Pause(PauseDays.Until(new(2026, 11, 11), Now, Site), Site, Desk, Now);
        subscription.EndNow(EndCause.ByCirculation, Desk, Now.AddDays(3));
        Assert.Throws<InvalidOperationException>(() => subscription.Resume(Site, Desk, Now.AddDays(4)));
        Assert.Equal((EndCause.ByCirculation, Now.AddDays(3)), (subscription.EndCause, subscription.EndsAt));
    }

    [Fact]
    public void Whoever_orders_anew_in_the_days_of_grace_begins_now_and_not_after_them()
    {
        var subscription = Sold(last: new(2026, 10, 25));
        subscription.Notice(Site.EndOf(new(2026, 11, 8)));
        var inGrace = Site.StartOf(new(2026, 10, 30));
        Assert.Equal((Site.EndOf(new(2026, 10, 25)), inGrace), (Subscription.NextStart([subscription], Now), Subscription.NextStart([subscription], inGrace)));
    }

    /// <returns>How many days at a dollar an issue are bought by what is left.</returns>
    private static decimal Bought(Subscription subscription, DateTime now) =>
        (PlanChange.LastDay(subscription, new Terms(10, new Money(1000, "USD")), now, Site) ?? default).DayNumber - Site.DateOf(now).DayNumber;

    private static DateOnly Last(DateTime end) => Site.LastDayBefore(end);

    private static Subscription Sold(DateOnly last)
    {
        var subscription = Subscription.Begin("r", Plans[1], SubscriptionOrigin.Invoice, Now.AddDays(-100), Site.EndOf(last), Desk, Now.AddDays(-100));
        subscription.SellBy(StandardPlans.IntroductoryAndRegular(Plans, "USD", Now).First(o => o.Plan == Plans[1] && o.IsIntroductory));
        return subscription;
    }
}
