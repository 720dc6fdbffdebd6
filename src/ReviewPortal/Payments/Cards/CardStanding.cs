using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>What follows for a subscription from what the card company has of it: how far it is paid, when it ends, and why. Instants are UTC.</summary>
/// <param name="EndsAt">Later than what is paid for while a renewal is not paid and the days of grace run.</param>
/// <param name="Cause">Null as long as it goes on.</param>
public sealed record CardStanding(DateTime PaidUntil, DateTime EndsAt, EndCause? Cause, DateTime? CancelledAt)
{
    /// <param name="startsAt">When the subscription begins here: later than it was paid for, if another had to end first.</param>
    /// <param name="lastDayEnds">Where a subscription that does not renew ends.</param>
    /// <param name="lostAt">When it was seen that the bank gave the last payment back for good; null if it did not.</param>
    public static CardStanding Of(CardPurchase purchase, DateTime startsAt, DateTime lastDayEnds, int graceDays, DateTime? lostAt)
    {
        var standing = purchase.Term is { } term
            ? Of(term, purchase.Receipts is [.., { IsPaid: true }], startsAt - term.StartedAt, TimeSpan.FromDays(graceDays))
            : new CardStanding(lastDayEnds, lastDayEnds, null, null);
        if (lostAt is { } lost) return standing with { EndsAt = lost < standing.EndsAt ? lost : standing.EndsAt, Cause = EndCause.Refunded };
        // What was given back ends when it was, unless something was paid since.
        return purchase.Receipts.LastOrDefault(receipt => receipt.IsPaid) is { IsRefunded: true } refunded && refunded.Refunds[^1].At is var at && at <= standing.EndsAt
            ? standing with { EndsAt = at, Cause = EndCause.Refunded }
            : standing;
    }

    private static CardStanding Of(CardTerm term, bool isPaid, TimeSpan later, TimeSpan grace)
    {
        var paidUntil = (isPaid ? term.PeriodEnd : term.PeriodStart) + later;
        var atMost = isPaid ? paidUntil : paidUntil + grace;
        return term.Status switch
        {
            CardTermStatus.Unpaid => new(paidUntil, paidUntil, EndCause.Unpaid, term.CancelledAt),
            CardTermStatus.Ended => new(
                paidUntil, term.EndedAt + later is { } ended && ended < atMost ? ended : atMost, term.EndedUnpaid ? EndCause.Unpaid : EndCause.CancelledByReader, term.CancelledAt),
            _ => new(paidUntil, atMost, null, term.CancelledAt),
        };
    }
}
