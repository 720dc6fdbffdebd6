using ReviewPortal.Accounts;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Payments.Cards;

/// <summary>
/// One order as it goes at the card company, step by random step, and beside it a model of what its reader should have: how far
/// it is paid, when it ends, why, and what it came to.
/// </summary>
internal sealed class CardWorld
{
    public const int GraceDays = 14;

    private const int OpeningDays = 140;
    private const long Opening = 1000;

    private readonly Random _random;
    private readonly List<CardReceipt> _receipts = [];
    private readonly DateTime _began;
    private readonly Offer _other;
    private Terms _renewal;
    private CardTerm? _term;
    private DateTime _now;

    public CardWorld(int number, Random random)
    {
        (_random, _began) = (random, new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc).AddHours(number));
        _now = _began;
        Plan = new Plan { Slug = "digital", Name = "Digital", Description = "", Position = 1, CoversRecent = true };
        Offer = new Offer
        {
            Plan = Plan,
            PriceMinor = Opening,
            Currency = "USD",
            Issues = 10,
            Audience = OfferAudience.Everyone,
            RenewalIssues = 20,
            RenewalPriceMinor = 7000,
            SoldFrom = _began,
        };
        _renewal = Offer.Renewal ?? throw new InvalidOperationException("It renews.");
        _other = new Offer
        {
            Plan = new Plan { Slug = "all-access", Name = "All Access", Description = "", Position = 2, CoversRecent = true, CoversArchive = true },
            PriceMinor = 9900,
            Currency = "USD",
            Issues = 20,
            Audience = OfferAudience.Everyone,
            RenewalIssues = 10,
            RenewalPriceMinor = 5500,
            SoldFrom = _began,
        };
        Order = CardOrder.For(Reader.Of("Ida", $"{number}@example.org", _began), Plan, Offer, null, _began);
    }

    public Plan Plan { get; }
    public Offer Offer { get; }
    public CardOrder Order { get; }

    /// <summary>The model.</summary>
    public DateTime? PaidUntil { get; private set; }
    public DateTime? EndsAt { get; private set; }
    public EndCause? Cause { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public long Money { get; private set; }

    private bool IsOver => _term is { Status: CardTermStatus.Ended };

    private bool IsOverdue => _term is { Status: CardTermStatus.Overdue };

    public CardPurchase Look() => new()
    {
        Session = $"cs_{Order.Id}",
        Order = Order.Id,
        Customer = "cus_1",
        Status = _term is null ? CardSessionStatus.Open : CardSessionStatus.Complete,
        AmountMinor = Opening,
        Currency = "USD",
        Term = _term,
        Receipts = [.. _receipts],
    };

    /// <summary>Something happens.</summary>
    public void Step()
    {
        if (IsOver) return;
        if (_term is null) Pay();
        else if (IsOverdue) OverdueStep(_term);
        else RunningStep(_term);
    }

    private void RunningStep(CardTerm term)
    {
        _now += TimeSpan.FromHours(1);
        switch (_random.Next(10))
        {
            // One after the other, as it is asked for.
            case 8 when Cause is null && Order.Moves.TrueForAll(m => m.FollowedAt is not null):
                var first = DateOnly.FromDateTime(_now).AddDays(1);
                Move(term, CardMove.Pause(Order, new PauseDays(first, first.AddDays(30)), _now), term.PeriodEnd.AddDays(30));
                break;
            case 9 when Cause is null && _renewal.Issues == 20 && Order.Moves.TrueForAll(m => m.FollowedAt is not null):
                _renewal = _other.Renewal ?? _renewal;
                Move(term, CardMove.ChangePlan(Order, _other, _now), _now.AddDays(_random.Next(1, 300)));
                break;
            case 0:
                (CancelledAt, _term) = (term.CancelledAt is null ? _now : null, term with { CancelledAt = term.CancelledAt is null ? _now : null });
                break;
            case 1 when _receipts[^1].Refunds.Count == 0:
                Refund(_receipts[^1].AmountMinor);
                (EndsAt, Cause) = (_now, EndCause.Refunded);
                break;
            case 2 when _receipts[^1].Refunds.Count == 0 && term.CancelledAt is null:
                Refund(_receipts[^1].AmountMinor / 2);
                break;
            default:
                PeriodEnds(term);
                break;
        }
    }

    private void PeriodEnds(CardTerm term)
    {
        _now = term.PeriodEnd;
        if (term.CancelledAt is not null)
        {
            _term = term with { Status = CardTermStatus.Ended, EndedAt = _now };
            if (Cause != EndCause.Refunded) Cause = EndCause.CancelledByReader;
            return;
        }

        var isPaid = _random.Next(3) > 0;
        _receipts.Add(new CardReceipt($"in_{Order.Id}_{_receipts.Count}", _now, isPaid ? _renewal.Price.Minor : 0, "USD", IsRenewal: true, isPaid, []));
        _term = term with { Status = isPaid ? CardTermStatus.Running : CardTermStatus.Overdue, PeriodStart = term.PeriodEnd, PeriodEnd = term.PeriodEnd.AddDays(_renewal.Issues * Offer.DaysAnIssue) };
        if (isPaid) Renewed();
        // What was sent back is not followed by days of grace.
        else if (Cause is null) EndsAt = PaidUntil?.AddDays(GraceDays);
    }

    private void OverdueStep(CardTerm term)
    {
        _now += TimeSpan.FromDays(3);
        if (_random.Next(2) == 0)
        {
            _receipts[^1] = _receipts[^1] with { AmountMinor = _renewal.Price.Minor, IsPaid = true, At = _now };
            _term = term with { Status = CardTermStatus.Running };
            Renewed();
            return;
        }

        _term = term with { Status = CardTermStatus.Ended, EndedAt = _now, EndedUnpaid = true };
        if (Cause == EndCause.Refunded) return;
        (EndsAt, Cause) = (_now, EndCause.Unpaid);
    }

    private void Pay()
    {
        _now += TimeSpan.FromMinutes(5);
        _receipts.Add(new CardReceipt($"in_{Order.Id}_0", _now, Opening, "USD", IsRenewal: false, IsPaid: true, []));
        _term = new CardTerm($"sub_{Order.Id}", "cus_1", CardTermStatus.Running, _now, _now, _now.AddDays(OpeningDays), null, null, false, _renewal.Issues, _renewal.Price.Minor, "USD");
        (PaidUntil, EndsAt, Money) = (_term.PeriodEnd, _term.PeriodEnd, Opening);
    }

    private void Renewed()
    {
        PaidUntil = PaidUntil?.AddDays(_renewal.Issues * Offer.DaysAnIssue);
        (EndsAt, Cause) = (PaidUntil, null);
        Money += _renewal.Price.Minor;
    }

    private void Move(CardTerm term, CardMove move, DateTime charge)
    {
        move.Charge(charge, new Signature(SubscriptionEvent.Reader, null));
        Order.Moves.Add(move);
        _term = term with { Move = move.Id, PeriodStart = _now, PeriodEnd = move.NextChargeAt, RenewalIssues = _renewal.Issues, RenewalMinor = _renewal.Price.Minor };
        (PaidUntil, EndsAt) = (move.NextChargeAt, move.NextChargeAt);
    }

    private void Refund(long amount)
    {
        _receipts[^1] = _receipts[^1] with { Refunds = [new CardRefund($"re_{Order.Id}_{_receipts.Count}", _now, amount)] };
        Money -= amount;
    }
}
