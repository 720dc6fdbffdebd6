using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>
/// What a reader owes for an offer, as it was sold: no later change at the desk changes it. It is never deleted and never
/// renumbered. Instants are UTC.
/// </summary>
public sealed class Invoice : ISought
{
    /// <summary>One after another, without a gap.</summary>
    public required int Number { get; init; }

    /// <summary>Null once the account was deleted.</summary>
    public string? ReaderId { get; private set; }

    public int PlanId { get; private set; }
    public Plan? Plan { get; private init; }
    public int OfferId { get; private set; }

    public required string PlanName { get; init; }
    public required int Issues { get; init; }
    public required bool IsIntroductory { get; init; }

    /// <summary>It pays for what another reader begins: see <see cref="Gifts.GiftSubscription"/>.</summary>
    public bool IsGift { get; private init; }

    public required long PriceMinor { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>As typed; empty once the account was deleted.</summary>
    public string BilledName { get; private set; } = "";

    /// <summary>As typed, a line each; null if none was asked for.</summary>
    public string? BilledAddress { get; private set; }

    public required DateTime IssuedAt { get; init; }

    /// <summary>The instant at which the day it is due is over.</summary>
    public required DateTime DueAt { get; init; }

    public DateTime? RemindedAt { get; private set; }
    public DateTime? RemindedAgainAt { get; private set; }

    /// <summary>When the desk noted it; the money came on <see cref="ReceivedOn"/>.</summary>
    public DateTime? PaidAt { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }
    public PaymentWay? Way { get; private set; }
    public int? SubscriptionId { get; private set; }
    public Subscription? Subscription { get; private set; }

    /// <summary>It is for what follows <see cref="Subscription"/>, which is known from the first.</summary>
    public bool IsRenewal { get; private init; }

    /// <summary>What went back of it, in the smallest unit of the currency.</summary>
    public long RefundedMinor { get; private set; }

    public DateTime? CancelledAt { get; private set; }

    /// <summary>Who noted the payment or cancelled it: of the staff; or the reader, who withdrew the order; or the site.</summary>
    public string? SettledBy { get; private set; }

    /// <summary>For the staff: a note on the payment, why it was cancelled, why money of it went back.</summary>
    public string? Note { get; private set; }

    public string? SoughtBy
    {
        get => SoughtText.Of([BilledName, .. BilledLines]);
        private set { }
    }

    public Money Price => new(PriceMinor, Currency);
    public Terms Terms => new(Issues, Price);

    public bool IsOpen => PaidAt is null && CancelledAt is null;

    public IReadOnlyList<string> BilledLines => BilledAddress?.Split('\n') ?? [];

    /// <param name="number">From <see cref="InvoiceSeries"/>.</param>
    /// <param name="dueDay">The last day to pay it, on the site's calendar.</param>
    public static Invoice For(Reader reader, Plan plan, Offer offer, PostalAddress? address, int number, DateTime now, DateOnly dueDay, SiteOptions site, bool isGift = false) => new Invoice
    {
        Number = number,
        Plan = plan,
        OfferId = offer.Id,
        PlanName = plan.Name,
        Issues = offer.Issues,
        IsIntroductory = offer.IsIntroductory,
        IsGift = isGift,
        PriceMinor = offer.PriceMinor,
        Currency = offer.Currency,
        IssuedAt = now,
        DueAt = site.EndOf(dueDay),
    }.BilledTo(reader, address);

    /// <summary>For what was agreed to follow a subscription.</summary>
    public static Invoice ForRenewal(
        Reader reader, Subscription subscription, PostalAddress? address, int number, DateTime now, DateOnly dueDay, SiteOptions site)
    {
        var (terms, plan, offer) = (subscription.Renewal, subscription.Plan, subscription.OfferId);
        if (terms is null || plan is null || offer is null) throw new ArgumentException("Nothing was agreed to follow.", nameof(subscription));
        return new Invoice
        {
            Number = number,
            Plan = plan,
            OfferId = offer.Value,
            PlanName = plan.Name,
            Issues = terms.Issues,
            IsIntroductory = false,
            IsRenewal = true,
            Subscription = subscription,
            PriceMinor = terms.Price.Minor,
            Currency = terms.Price.Currency,
            IssuedAt = now,
            DueAt = site.EndOf(dueDay),
        }.BilledTo(reader, address);
    }

    public InvoiceStatus StatusAt(DateTime now) =>
        CancelledAt is not null ? InvoiceStatus.Cancelled
        : PaidAt is not null && RefundedMinor == PriceMinor ? InvoiceStatus.Refunded
        : PaidAt is not null ? InvoiceStatus.Paid
        : DueAt <= now ? InvoiceStatus.Overdue
        : InvoiceStatus.Open;

    /// <returns>Why the money can't have come on this day, in words for its field; null if it can.</returns>
    public string? RefuseReceived(DateOnly day, DateTime now, SiteOptions site) =>
        day > site.DateOf(now) ? "This day is still to come."
        : day < site.DateOf(IssuedAt) ? $"The invoice was written on {site.DateOf(IssuedAt).InWords()}. Choose that day or a later one."
        : null;

    /// <returns>Why its reader can’t withdraw the order, in words; null if they can, or it is cancelled already.</returns>
    public string? RefuseWithdrawal() =>
        PaidAt is not null ? "It has been paid: the order can’t be withdrawn any more."
        : IsRenewal ? "It is for what follows your subscription. Cancel the renewal, and this invoice is cancelled with it."
        : null;

    /// <param name="subscription">What was paid for; null for a gift, which another reader begins.</param>
    public void Pay(Subscription? subscription, DateOnly receivedOn, PaymentWay way, Signature signature, DateTime now)
    {
        RequireOpen();
        (PaidAt, ReceivedOn, Way, Subscription) = (now, receivedOn, way, subscription);
        (SettledBy, Note) = (signature.By, signature.Note);
    }

    public void Cancel(Signature signature, DateTime now)
    {
        RequireOpen();
        (CancelledAt, SettledBy, Note) = (now, signature.By, signature.Note);
    }

    /// <summary>What of it can still go back from here; what was paid by card goes back to the card.</summary>
    public Money Refundable => new(PaidAt is null || Way == PaymentWay.Card ? 0 : PriceMinor - RefundedMinor, Currency);

    /// <param name="signature">With the reason as its note.</param>
    public void Refund(Money amount, Signature signature)
    {
        if (amount.Minor <= 0 || amount.Minor > Refundable.Minor || amount.Currency != Currency) throw new ArgumentOutOfRangeException(nameof(amount));
        RefundedMinor += amount.Minor;
        var note = $"{Note} {amount} sent back by {signature.By}: {signature.Note}".Trim();
        // The latest is what is asked about.
        Note = note.Length > Signature.MaxNote ? $"…{note[^(Signature.MaxNote - 1)..]}" : note;
    }

    /// <summary>What was paid by card went back, or (below zero) came again.</summary>
    public void BeSentBack(long minor) => RefundedMinor = Math.Clamp(RefundedMinor + minor, 0, PriceMinor);

    /// <summary>The account is deleted: the number, the sum and the dates stay, whatever could name the person goes.</summary>
    public void Forget(DateTime now)
    {
        if (IsOpen) CancelledAt = now;
        (ReaderId, BilledName, BilledAddress, Note) = (null, "", null, null);
    }

    private Invoice BilledTo(Reader reader, PostalAddress? address)
    {
        (ReaderId, BilledName) = (reader.Id, address?.Name ?? AddressLine.Clean(reader.Name));
        BilledAddress = address is null ? null : string.Join('\n', address.Lines);
        return this;
    }

    private void RequireOpen()
    {
        if (!IsOpen) throw new InvalidOperationException("An invoice is paid once, or cancelled once.");
    }
}
