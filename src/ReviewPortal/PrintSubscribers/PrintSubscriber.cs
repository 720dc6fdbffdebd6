using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>
/// Somebody on the review's list of subscribers, who may have no account here: once they claim their number, the subscription of
/// their account counts, and this says where it came from. Instants are UTC.
/// </summary>
public sealed class PrintSubscriber : ISought
{
    public int Id { get; private set; }

    /// <summary>As it stands on their label.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What tells it from other numbers.</summary>
    public required string NumberKey { get; init; }

    public string Name { get; private set; } = "";
    public string? Line1 { get; private set; }
    public string? Line2 { get; private set; }
    public string? Town { get; private set; }
    public string? PostalCode { get; private set; }
    public string? Country { get; private set; }
    public string? Email { get; private set; }
    public int PlanId { get; private set; }
    public Plan? Plan { get; private set; }

    /// <summary>What is paid for reaches to here, exclusive.</summary>
    public DateTime PaidUntil { get; private set; }

    public required DateTime ImportedAt { get; init; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>When the desk ended or voided it: no copies, no claim, and no list brings it back.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>It should never have been there: a mistake, somebody twice.</summary>
    public bool IsVoid { get; private set; }

    /// <summary>For the staff: a line for each act at the desk.</summary>
    public string? Remarks { get; private set; }

    /// <summary>Null again once that account was deleted: the printed copies go on.</summary>
    public string? ClaimedById { get; private set; }

    public DateTime? ClaimedAt { get; private set; }
    public int? SubscriptionId { get; private set; }
    public Subscription? Subscription { get; private set; }

    public string? SoughtBy
    {
        get => SoughtText.Of(Number, Name, Line1, Line2, Town, PostalCode, Country, Email);
        private set { }
    }

    public bool IsClaimed => ClaimedById is not null;
    public bool HasAddress => Line1 is not null;

    /// <summary>As it is printed under the name; empty if only the postal code is known.</summary>
    public IReadOnlyList<string> Lines =>
        HasAddress ? [.. new[] { Line1, Line2, PostalCode is null ? Town : $"{Town} {PostalCode}", Country }.OfType<string>()] : [];

    /// <summary>Where printed copies go: of a number that was claimed only while its reader has entered no address, and it is not shown to them.</summary>
    public AddressEntry? Address => HasAddress ? new() { Name = Name, Line1 = Line1, Line2 = Line2, Town = Town, PostalCode = PostalCode, Country = Country } : null;

    public bool IsRunningAt(DateTime now) => ClosedAt is null && now < PaidUntil;

    public static PrintSubscriber Of(SubscriberFacts facts, DateTime now)
    {
        var subscriber = new PrintSubscriber { NumberKey = facts.NumberKey, ImportedAt = now };
        subscriber.Change(facts, now);
        return subscriber;
    }

    /// <summary>What is other in the facts than here, in words: “name, last day”. None: nothing would change.</summary>
    public IEnumerable<string> Differences(SubscriberFacts facts)
    {
        if (facts.Name != Name) yield return "name";
        if ((facts.Line1, facts.Line2, facts.Town, facts.PostalCode, facts.Country) != (Line1, Line2, Town, PostalCode, Country)) yield return "address";
        if (facts.Email != Email) yield return "e-mail";
        if (facts.Plan.Id != PlanId) yield return "plan";
        if (facts.PaidUntil != PaidUntil) yield return "last day";
    }

    public void Change(SubscriberFacts facts, DateTime now)
    {
        (Number, Name, Email, PaidUntil, ChangedAt) = (facts.Number, facts.Name, facts.Email, facts.PaidUntil, now);
        (Line1, Line2, Town, PostalCode, Country) = (facts.Line1, facts.Line2, facts.Town, facts.PostalCode, facts.Country);
        PlanId = facts.Plan.Id;
    }

    /// <summary>Where printed copies go, and to whom.</summary>
    /// <param name="address">Without problems.</param>
    public void Move(AddressEntry address, DateTime now)
    {
        (Name, Line1, Town, Country) = (AddressLine.Clean(address.Name), AddressLine.Clean(address.Line1), AddressLine.Clean(address.Town), AddressLine.Clean(address.Country));
        (Line2, PostalCode, ChangedAt) = (AddressLine.Optional(address.Line2), AddressLine.Optional(address.PostalCode), now);
    }

    /// <summary>The end alone: what else there is of somebody who claimed their number is theirs.</summary>
    public void MoveEnd(DateTime paidUntil, DateTime now) => (PaidUntil, ChangedAt) = (paidUntil, now);

    /// <summary>Whether somebody knows what only the subscriber is likely to: the postal code, or the name where there is none.</summary>
    public bool IsProvenBy(string? proof) => SubscriberProof.Fits(PostalCode, Name, proof);

    public void Claim(Subscription subscription, DateTime now)
    {
        if (IsClaimed || !IsRunningAt(now)) throw new InvalidOperationException("A number is claimed once, while it runs.");
        (ClaimedById, ClaimedAt, Subscription) = (subscription.ReaderId, now, subscription);
    }

    /// <summary>It was claimed by the wrong person: it is as before.</summary>
    public void Release(DateTime now) => (ClaimedById, ClaimedAt, Subscription, ChangedAt) = (null, null, null, now);

    public void End(DateTime now) => (ClosedAt, IsVoid, PaidUntil, ChangedAt) = (now, false, PaidUntil < now ? PaidUntil : now, now);

    public void Void(DateTime now) => (ClosedAt, IsVoid, ChangedAt) = (now, true, now);

    public void Reopen(DateTime now) => (ClosedAt, IsVoid, ChangedAt) = (null, false, now);

    public void Remark(DateOnly day, Signature signature, string act)
    {
        var line = $"{day.InWords()}, {signature.By}: {act}.{(signature.Note is null ? "" : $" {signature.Note}")}";
        Remarks = Remarks is null ? line : $"{Remarks}\n{line}";
    }
}
