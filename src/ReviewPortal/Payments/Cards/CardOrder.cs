using ReviewPortal.Accounts;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>
/// What a reader set out to pay by card, as it was sold: made before they are sent to the card company, which is told its id
/// and nothing else. Instants are UTC.
/// </summary>
public sealed class CardOrder
{
    public const int WeeksAnIssue = Offer.DaysAnIssue / 7;

    /// <summary>The longest that the card company waits between renewals.</summary>
    private const int MostWeeks = 156;

    public required Guid Id { get; init; }

    /// <summary>Null once the account was deleted.</summary>
    public string? ReaderId { get; private set; }

    public int PlanId { get; private set; }
    public Plan? Plan { get; private init; }
    public int OfferId { get; private set; }

    public required string PlanName { get; init; }
    public required int Issues { get; init; }
    public required bool IsIntroductory { get; init; }

    /// <summary>It pays for what another reader begins: see <see cref="Gifts.GiftDraft"/>.</summary>
    public bool IsGift { get; private init; }

    public required long PriceMinor { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>How many issues follow, again and again; null if nothing does.</summary>
    public required int? RenewalIssues { get; init; }

    public required long? RenewalPriceMinor { get; init; }

    /// <summary>The article that the reader came from, by its address, until the order is paid or gone: it leads them back, and is nobody's to know later.</summary>
    public string? Article { get; private set; }

    public required DateTime PlacedAt { get; init; }
    public CardOrderStatus Status { get; private set; }

    /// <summary>The names, at the card company, of the reader, the page, and what is charged there.</summary>
    public string? Customer { get; private set; }
    public string? Session { get; private set; }
    public string? Term { get; private set; }

    public int? SubscriptionId { get; private set; }
    public Subscription? Subscription { get; private set; }

    /// <summary>Of a gift that was paid: its invoice, which was written then.</summary>
    public int? InvoiceNumber { get; private set; }

    /// <summary>What did not agree when it was last looked at, in words for the staff: nothing is granted until it does.</summary>
    public string? Problem { get; private set; }

    /// <summary>What followed for the subscription when it was last looked at. What the desk changed beside it stays.</summary>
    public DateTime? SaidPaidUntil { get; private set; }
    public DateTime? SaidEndsAt { get; private set; }

    /// <summary>From then on nothing more is charged.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Who asks the card company from here, and for what, as <see cref="CardAsked"/> writes it, and why; null once it was applied.</summary>
    public string? AskedBy { get; private set; }
    public string? AskedNote { get; private set; }

    public List<CardDispute> Disputes { get; } = [];

    /// <summary>With the offers of other plans.</summary>
    public List<CardMove> Moves { get; } = [];

    /// <summary>Moved on by whoever applies what they fetched: whoever fetched before that fetches again.</summary>
    public int Turn { get; private set; }

    public Money Price => new(PriceMinor, Currency);
    public bool Renews => RenewalIssues is not null;

    /// <summary>What comes before the first renewal is paid as one sum; a regular offer that renews at its own price is charged from the start.</summary>
    public bool HasOpening => Renews && (RenewalIssues != Issues || RenewalPriceMinor != PriceMinor);

    public int OpeningDays => Issues * Offer.DaysAnIssue;

    /// <summary>Whether the card company can charge for an offer as it stands.</summary>
    public static bool CanCharge(Offer offer) =>
        CardAmount.CanCharge(offer.PriceMinor, offer.Currency)
        && (offer.RenewalIssues is not { } issues
            || (CardAmount.CanCharge(offer.RenewalPriceMinor ?? 0, offer.Currency) && issues * WeeksAnIssue <= MostWeeks && offer.Issues * Offer.DaysAnIssue <= CardMove.MostDays));

    public static CardOrder For(Reader reader, Plan plan, Offer offer, string? article, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ReaderId = reader.Id,
        Plan = plan,
        OfferId = offer.Id,
        PlanName = plan.Name,
        Issues = offer.Issues,
        IsIntroductory = offer.IsIntroductory,
        PriceMinor = offer.PriceMinor,
        Currency = offer.Currency,
        RenewalIssues = offer.RenewalIssues,
        RenewalPriceMinor = offer.RenewalPriceMinor,
        Article = article,
        PlacedAt = now,
    };

    /// <summary>Paid once: nothing follows what is given.</summary>
    public static CardOrder ForGift(Reader giver, Plan plan, Offer offer, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ReaderId = giver.Id,
        Plan = plan,
        OfferId = offer.Id,
        PlanName = plan.Name,
        Issues = offer.Issues,
        IsIntroductory = false,
        IsGift = true,
        PriceMinor = offer.PriceMinor,
        Currency = offer.Currency,
        RenewalIssues = null,
        RenewalPriceMinor = null,
        PlacedAt = now,
    };

    /// <summary>Whoever looks into it next brings it to where the card company has it then.</summary>
    public void Hold(string problem) => Problem = problem;

    /// <summary>What the card company has agrees with what was ordered.</summary>
    public void Agree(CardPurchase purchase, bool isPaid, DateTime now)
    {
        (Problem, Session, Term) = (null, purchase.Session, purchase.Term?.Reference);
        if (isPaid) Status = CardOrderStatus.Paid;
        else if (purchase.Status == CardSessionStatus.Expired) Status = CardOrderStatus.Expired;
        if (Status != CardOrderStatus.Open) Article = null;
        if (purchase.Status == CardSessionStatus.Expired || purchase.Term is { Status: CardTermStatus.Ended } || (isPaid && purchase.Term is null)) ClosedAt ??= now;
    }

    public void Grant(Subscription subscription) => Subscription = subscription;

    /// <returns>What was asked for here and has been done at the card company, and is not followed yet; null if there is no such thing.</returns>
    public CardMove? MoveToFollow(CardTerm? term) => Moves.Find(m => m.Id == term?.Move && m.FollowedAt is null);

    public void Give(int invoice) => InvoiceNumber = invoice;

    public void Say(CardStanding standing) => (SaidPaidUntil, SaidEndsAt) = (standing.PaidUntil, standing.EndsAt);

    /// <summary>The account is deleted: the sum and the dates stay. The card company is told, too, by whoever finds it so.</summary>
    public void Forget() => (ReaderId, Article, AskedBy, AskedNote) = (null, null, null, null);

    /// <returns>Who asked for it here, and why; null if it came otherwise.</returns>
    public Signature? AskedFor(SubscriptionAct act, DateTime now) => CardAsked.Read(AskedBy) is { } asked && asked.Covers(act, now) ? new(asked.By, AskedNote) : null;

    /// <summary>Whom the card company knows the reader as: who else pays is not believed to be them.</summary>
    public void TakenBy(string customer) => Customer ??= customer;

    /// <returns>What the card company has that is not what was ordered, in words for the staff; null if all agrees.</returns>
    public string? Disagreement(CardPurchase purchase)
    {
        if (purchase.Order != Id) return "The page names another order.";
        if (Session is not null && purchase.Session != Session) return "The order was paid on a page that was not made for it.";
        if (purchase.Customer != Customer || Customer is null) return "Another customer paid.";
        if (purchase.Currency != Currency || purchase.AmountMinor != PriceMinor) return $"The page came to {new Money(purchase.AmountMinor, purchase.Currency)}, and the order to {Price}.";
        if (purchase.Status != CardSessionStatus.Complete) return null;
        if (purchase.Term is null == Renews) return Renews ? "It does not renew there." : "It renews there, and was not sold so.";
        if (purchase.Term is { } term && Disagreement(term, RenewalAt(DateTime.MaxValue, purchase)) is { } problem) return problem;
        var odd = purchase.Receipts.FirstOrDefault(r => r.IsPaid && new Money(r.AmountMinor, r.Currency) != PriceOf(r));
        return odd is null ? null : $"{odd.Reference} came to {new Money(odd.AmountMinor, odd.Currency)}, and what was ordered to {PriceOf(odd)}.";

        Money? PriceOf(CardReceipt receipt) => receipt.IsRenewal ? RenewalAt(receipt.At, purchase)?.Price : Price;
    }

    /// <summary>What was agreed to follow at an instant: by what it was sold, or by the plan that it was changed to since.</summary>
    private Terms? RenewalAt(DateTime at, CardPurchase purchase)
    {
        var change = Moves.Where(m => m.Offer is not null && m.AskedAt <= at && (m.FollowedAt is not null || m.Id == purchase.Term?.Move)).MaxBy(m => m.AskedAt);
        return change?.Offer?.Renewal ?? Terms.Of(RenewalIssues, RenewalPriceMinor, Currency);
    }

    private string? Disagreement(CardTerm term, Terms? renewal)
    {
        if (term.Customer != Customer) return "Another customer is charged for the renewals.";
        if (Term is not null && term.Reference != Term) return "Another subscription there says that it is this order.";
        if (term.Move is { } move && !Moves.Exists(m => m.Id == move)) return "Its next charge was moved there, and nobody asked for that here.";
        if (term.RenewalIssues != renewal?.Issues) return "It renews there in another rhythm.";
        var price = new Money(term.RenewalMinor, term.Currency);
        return price != renewal?.Price ? $"It renews there for {price}, and was sold to renew for {renewal?.Price}." : null;
    }
}
