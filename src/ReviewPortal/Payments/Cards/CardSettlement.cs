using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>
/// Brings an order and its subscription to where the card company has them. It looks at nothing else, so that the same look has
/// the same outcome whenever, and however often, it is taken.
/// </summary>
public sealed class CardSettlement(SiteOptions site, PaymentOptions payments)
{
    /// <summary>Who changed it, as the history names them.</summary>
    private const string By = SubscriptionEvent.Site;

    /// <param name="held">The reader's other subscriptions, which decide whether the offer is theirs; a new one begins after those on its plan.</param>
    /// <param name="booked">The references of what of it is booked already.</param>
    public CardOutcome Settle(
        CardOrder order, CardPurchase? purchase, Offer offer, Plan plan, IReadOnlyCollection<Subscription> held, IReadOnlySet<string> booked, DateTime now)
    {
        var problem = purchase is null ? order.Session is null ? null : "The card company knows nothing of it." : order.Disagreement(purchase);
        if (problem is not null)
        {
            var isNew = order.Problem != problem;
            order.Hold(problem);
            return CardOutcome.Held(problem, isNew);
        }

        if (purchase is null) return new([], [], [], null);
        var (was, paid) = (order.Status, purchase.Receipts.Where(receipt => receipt.IsPaid).ToList());
        order.Agree(purchase, paid.Count > 0, now);
        var (words, news) = (new List<string>(), new List<CardNews>());
        if (order.Status != was) words.Add(order.Status == CardOrderStatus.Paid ? "Paid" : "Not paid in time");
        // Whose account is gone has nothing to be granted; their money is still counted.
        var disputes = Note(order, paid, now);
        words.AddRange(disputes);
        var gift = order.IsGift && paid is [.., var last] ? StepOf(order, last, booked, words, now) : CardGiftStep.None;
        if (order.IsGift && order.ReaderId is not null) return new(Book(order, paid, booked, words, now), news, words, order.Problem, gift) { Disputes = disputes };
        var isBack = paid.TrueForAll(receipt => receipt.IsRefunded);
        if (paid.Count > 0 && order.ReaderId is { } readerId)
        {
            // Looked at again, since something else may have been paid while the page was open. What was held and sent back is done with.
            var fit = order.Subscription is null ? offer.FitOf(held, now) : OfferFit.Fits;
            if (fit == OfferFit.Fits && !(isBack && order.Subscription is null && was == CardOrderStatus.Paid))
                Grant(order, purchase, paid, offer, plan, readerId, held.Where(s => s.PlanId == offer.PlanId), booked, words, news, now);
            else if (!isBack) order.Hold(InWords(fit));
        }
        else if (!isBack && order.SaidEndsAt is null && order.InvoiceNumber is null) order.Hold("It was paid after the account was deleted. Send the money back.");
        var payments = Book(order, paid, booked, words, now);
        var refunds = paid.SelectMany(receipt => receipt.Refunds).Select(refund => refund.Reference).ToHashSet();
        var back = payments.FindAll(p => refunds.Contains(p.CardReference ?? ""));
        if (order.Subscription is { EndCause: not EndCause.Refunded } subscription && back.Count > 0)
        {
            news.Add(CardNews.RefundedInPart);
            SendBack(subscription, order, paid[^1], back);
        }

        return new(payments, news, words, order.Problem, gift) { Disputes = disputes };
    }

    /// <summary>What goes back of the present term is not counted for another plan; by what was counted already nothing is changed.</summary>
    private static void SendBack(Subscription subscription, CardOrder order, CardReceipt last, IEnumerable<Payment> back)
    {
        var isChanged = order.Moves.Exists(m => m is { Offer: not null, FollowedAt: not null } && m.AskedAt > last.At);
        // What is paid once changes its plan here alone.
        if (isChanged || (order.Term is null && subscription.OfferId != order.OfferId)) return;
        var sum = back.Where(p => last.Refunds.Any(refund => refund.Reference == p.CardReference)).Sum(p => p.AmountMinor);
        if (subscription.Term is { } term) subscription.SendBack(term, -sum);
    }

    private static string InWords(OfferFit fit) => fit == OfferFit.RenewsAlready
        ? "It was paid, and the reader has this plan already, which renews by itself. Send the money back, or have that renewal cancelled."
        : "It was paid, and the offer is not for this reader any more, who paid for something else before. Send the money back.";

    private static CardGiftStep StepOf(CardOrder order, CardReceipt paid, IReadOnlySet<string> booked, List<string> words, DateTime now)
    {
        var lostAt = LostAt(order, paid);
        if (order.InvoiceNumber is null && order.ReaderId is not null && !paid.IsRefunded && lostAt is null)
        {
            words.Add($"A gift: {order.PlanName}");
            return CardGiftStep.Make;
        }

        return lostAt == now || paid.IsRefunded && paid.Refunds.Any(refund => !booked.Contains(refund.Reference)) ? CardGiftStep.Void : CardGiftStep.None;
    }

    /// <returns>A line for each dispute that is new, or has come further.</returns>
    private static List<string> Note(CardOrder order, List<CardReceipt> paid, DateTime now)
    {
        var words = new List<string>();
        foreach (var (receipt, look) in paid.SelectMany(receipt => receipt.Disputes.Select(look => (receipt, look))))
        {
            var known = order.Disputes.Find(d => d.Reference == look.Reference);
            var dispute = known ?? CardDispute.Of(order, receipt, look);
            if (known is null) order.Disputes.Add(dispute);
            if (dispute.Follow(look, now) || known is null) words.Add($"Dispute of {dispute.Amount}: {dispute.Status} ({dispute.Reference})");
        }

        return words;
    }

    private static DateTime? LostAt(CardOrder order, CardReceipt? paid) =>
        order.Disputes.Where(d => d.Receipt == paid?.Reference).Min(d => d.LostAt);

    private void Grant(
        CardOrder order, CardPurchase purchase, List<CardReceipt> paid, Offer offer, Plan plan, string readerId, IEnumerable<Subscription> onThePlan,
        IReadOnlySet<string> booked, List<string> words, List<CardNews> news, DateTime now)
    {
        var subscription = order.Subscription;
        var startsAt = subscription?.StartsAt ?? Subscription.NextStart(onThePlan, purchase.Term?.StartedAt ?? paid[0].At);
        var standing = CardStanding.Of(purchase, startsAt, site.EndOf(LastDay.Of(order.Issues, startsAt, site)), payments.GraceDays, LostAt(order, paid[^1]));
        if (subscription is null)
        {
            subscription = Subscription.Begin(readerId, plan, SubscriptionOrigin.Card, startsAt, standing.PaidUntil, new Signature(By, $"Paid by card: {offer.Terms}."), now);
            subscription.SellBy(offer);
            order.Grant(subscription);
            words.Add($"Begins: {plan.Name}");
            news.Add(CardNews.Began);
        }

        // What circulation ended stays so; the card company is told by whoever finds it so.
        if (subscription.EndCause != EndCause.ByCirculation)
        {
            if (purchase.Term is { } term && order.MoveToFollow(term) is { } move) Follow(subscription, order, move, term, words, news, now);
            var before = order.SaidPaidUntil is null ? now : subscription.PaidUntil;
            Follow(subscription, order, standing, purchase, words, news, now);
            // What was booked before was sold by terms that may have been changed with the plan since.
            var isRenewal = paid[^1] is { IsRenewal: true } last && (order.SaidEndsAt is null || !booked.Contains(last.Reference));
            if (isRenewal) subscription.RunOnRenewal(before, now);
        }

        order.Say(standing);
    }

    /// <summary>What was asked for here, as far as it was asked for, and as of then. Whatever came after it is followed after it.</summary>
    private void Follow(Subscription subscription, CardOrder order, CardMove move, CardTerm term, List<string> words, List<CardNews> news, DateTime now)
    {
        var (at, was, signature) = (move.AskedAt, subscription.PaidUntil, move.Signature);
        var paidUntil = move.NextChargeAt + (subscription.StartsAt - term.StartedAt);
        // What the desk gave, or took, beside what was paid stays so.
        var until = paidUntil + (was - (order.SaidPaidUntil ?? was));
        switch (move)
        {
            case { PausedFrom: { } from, PausedUntil: { } back }:
                subscription.Pause(new PauseDays(from, back), site, signature, at);
                Tell(CardNews.Paused, $"Paused from {from.InWords()} to {back.InWords()}");
                break;
            case { Kind: CardMoveKind.Resume } when subscription.MayResumeAt(at):
                subscription.Resume(site, signature, at);
                Tell(CardNews.Resumed, "Goes on after a pause");
                break;
            case { Offer: { Plan: { } plan } offer }:
                var change = $"{subscription.Plan?.Name} to {plan.Name}";
                subscription.ChangePlan(plan, offer, until, signature.Detailing(change), at);
                Tell(CardNews.PlanChanged, $"Plan changed, {change}.");
                break;
        }

        subscription.Follow(until, until, subscription.EndCause, subscription.CancelledAt);
        order.Say(new CardStanding(paidUntil, paidUntil, null, null));
        move.Follow(now);

        void Tell(CardNews what, string line)
        {
            words.Add(line);
            if (until != was) words.Add($"Paid until {Day(until)} instead of {Day(was)}");
            news.Add(what);
        }
    }

    private void Follow(
        Subscription subscription, CardOrder order, CardStanding standing, CardPurchase purchase, List<string> words, List<CardNews> news, DateTime now)
    {
        var (paidUntil, endsAt, cause, cancelledAt) = (subscription.PaidUntil, subscription.EndsAt, subscription.EndCause, subscription.CancelledAt);
        // Days that the desk gave beside what was paid stay given, unless what was paid went back, or was never paid.
        var given = standing.Cause is null or EndCause.CancelledByReader && order.SaidEndsAt is { } said && endsAt > said ? endsAt - said : TimeSpan.Zero;
        var next = standing with { PaidUntil = standing.PaidUntil + given, EndsAt = standing.EndsAt + given };
        var isSame = order.SaidPaidUntil == standing.PaidUntil && order.SaidEndsAt == standing.EndsAt;
        // What was paid once comes to its end by the calendar, of which the card company knows nothing.
        if (isSame && cause == EndCause.RanOut && next.Cause is null) return;
        if (isSame && cause == next.Cause && cancelledAt == next.CancelledAt) return;
        subscription.Follow(isSame ? paidUntil : next.PaidUntil, isSame ? endsAt : next.EndsAt, next.Cause, next.CancelledAt);

        if (subscription.PaidUntil != paidUntil) words.Add($"Paid until {Day(subscription.PaidUntil)} instead of {Day(paidUntil)}");
        if (subscription.EndsAt != endsAt) words.Add($"Ends {Day(subscription.EndsAt)} instead of {Day(endsAt)}");
        if (subscription.PaidUntil > paidUntil && order.SaidPaidUntil is not null) Tell(CardNews.Renewed, SubscriptionAct.Renewed, "Paid by card.");
        if (next.Cause is null && cancelledAt is null && next.CancelledAt is not null) Tell(CardNews.RenewalCancelled, SubscriptionAct.RenewalCancelled, null);
        if (next.Cause is null && cancelledAt is not null && next.CancelledAt is null) Tell(CardNews.RenewalKept, SubscriptionAct.RenewalKept, null);
        if (next.Cause is null && purchase.Term is { Status: CardTermStatus.Overdue } && subscription.EndsAt > subscription.PaidUntil && endsAt <= subscription.PaidUntil)
            Tell(CardNews.Overdue, SubscriptionAct.RenewalDue, "The card was not charged.");
        if (next.Cause is { } why && cause != why)
        {
            var act = why switch { EndCause.Refunded => SubscriptionAct.Refunded, EndCause.Unpaid => SubscriptionAct.Lapsed, _ => SubscriptionAct.Ended };
            Tell(why == EndCause.Refunded ? CardNews.Refunded : CardNews.Ended, act, null);
        }

        void Tell(CardNews what, SubscriptionAct act, string? note)
        {
            // Whoever asked for it here; else the reader did it on the card company's page, or it came by itself.
            var other = act is SubscriptionAct.RenewalCancelled or SubscriptionAct.RenewalKept ? SubscriptionEvent.Reader : By;
            subscription.Remember(act, order.AskedFor(act, now) ?? new Signature(other, note), now);
            words.Add(what.InWords());
            news.Add(what);
        }
    }

    private List<Payment> Book(CardOrder order, List<CardReceipt> paid, IReadOnlySet<string> booked, List<string> words, DateTime now)
    {
        var payments = paid.SelectMany(receipt => receipt.Sums).Where(sum => !booked.Contains(sum.Reference))
            .Select(sum => Payment.ByCard(sum.Reference, sum.AmountMinor, order.Currency, site.DateOf(sum.At), order.Subscription?.Plan?.Name ?? order.PlanName, order.Subscription, now)).ToList();
        words.AddRange(payments.Select(payment => $"{payment.Amount} ({payment.CardReference})"));
        return payments;
    }

    private string Day(DateTime end) => site.LastDayBefore(end).InWords();
}
