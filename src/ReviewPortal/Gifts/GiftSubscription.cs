using System.Globalization;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Gifts;

/// <summary>
/// A subscription that one reader pays for and another begins, by a code, once. It gets its code when its invoice is paid, and does not
/// renew. Instants are UTC.
/// </summary>
public sealed class GiftSubscription : ISought
{
    public int Id { get; private set; }
    public required int InvoiceNumber { get; init; }

    /// <summary>Null once the account was deleted.</summary>
    public string? GiverId { get; private set; }

    public int PlanId { get; private set; }
    public Plan? Plan { get; private init; }
    public required int Issues { get; init; }

    /// <summary>As the giver typed it; empty once their account was deleted, as is all that they typed.</summary>
    public string RecipientName { get; private set; } = "";

    /// <summary>Null if it is not sent by mail, and once it was redeemed.</summary>
    public string? RecipientEmail { get; private set; }

    /// <summary>When it is to be sent, if not at once.</summary>
    public DateTime? SendAt { get; private set; }

    /// <summary>How the giver signs.</summary>
    public string From { get; private set; } = "";

    public string? Message { get; private set; }
    public required DateTime OrderedAt { get; init; }
    public DateTime? PaidAt { get; private set; }

    /// <summary>SHA-256 of the code, in lower-case hexadecimal.</summary>
    public string? CodeHash { get; private set; }

    /// <summary>The code for its giver, who is shown it again, under keys that are not in the database.</summary>
    public string? SealedCode { get; private set; }

    public DateTime? SentAt { get; private set; }
    public DateTime? RedeemedAt { get; private set; }

    /// <summary>Null once that account was deleted.</summary>
    public string? RedeemedById { get; private set; }

    public int? SubscriptionId { get; private set; }
    public Subscription? Subscription { get; private set; }
    public DateTime? VoidedAt { get; private set; }

    /// <summary>Who made it void; or who of the staff changed it, or made its code anew, last. Null if nobody did.</summary>
    public string? SettledBy { get; private set; }

    /// <summary>For the staff: why.</summary>
    public string? Note { get; private set; }

    /// <summary>Of what was typed: when that goes, it goes too.</summary>
    public string? SoughtBy
    {
        get => SoughtText.Of(RecipientName, RecipientEmail, From);
        private set { }
    }

    public GiftStatus Status =>
        VoidedAt is not null ? GiftStatus.Void
        : RedeemedAt is not null ? GiftStatus.Redeemed
        : PaidAt is not null ? GiftStatus.Ready
        : GiftStatus.Ordered;

    /// <summary>Nothing of it changes any more.</summary>
    public bool IsOver => Status is GiftStatus.Redeemed or GiftStatus.Void;

    /// <summary>Whether it is to be sent now, if it is paid for.</summary>
    public bool IsToBeSentAt(DateTime now) => RecipientEmail is not null && SentAt is null && !(SendAt > now);

    /// <param name="entry">Without problems.</param>
    public static GiftSubscription For(Reader giver, Plan plan, int issues, int invoice, GiftEntry entry, DateTime? sendAt, DateTime now) => new()
    {
        InvoiceNumber = invoice,
        GiverId = giver.Id,
        Plan = plan,
        Issues = issues,
        RecipientName = entry.CleanName,
        RecipientEmail = entry.CleanEmail,
        SendAt = sendAt,
        From = entry.CleanFrom,
        Message = entry.CleanMessage,
        OrderedAt = now,
    };

    /// <summary>As it was typed before it was paid by card.</summary>
    public static GiftSubscription For(Reader giver, Plan plan, int issues, int invoice, GiftDraft draft, DateTime orderedAt) => new()
    {
        InvoiceNumber = invoice,
        GiverId = giver.Id,
        Plan = plan,
        Issues = issues,
        RecipientName = draft.RecipientName,
        RecipientEmail = draft.RecipientEmail,
        SendAt = draft.SendAt,
        From = draft.From,
        Message = draft.Message,
        OrderedAt = orderedAt,
    };

    /// <summary>What was typed, to be changed; a day that is over, or of a letter that has gone, says nothing any more.</summary>
    public GiftEntry EntryAt(DateTime now, SiteOptions site) => new()
    {
        Name = RecipientName,
        Email = RecipientEmail,
        SendOn = SentAt is null && SendAt > now ? site.DateOf(SendAt.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        From = From,
        Message = Message,
    };

    /// <summary>What is other in what was typed than here, in words: “name, words”. None: nothing would change.</summary>
    /// <param name="isMailedAnew">To another address, though it was mailed.</param>
    public IEnumerable<string> Differences(GiftEntry entry, DateTime? sendAt, bool isMailedAnew)
    {
        if (entry.CleanName != RecipientName) yield return "name";
        if (entry.CleanFrom != From || entry.CleanMessage != Message) yield return "words";
        if (isMailedAnew) yield return "e-mail address, with a new code";
        if (SentAt is not null) yield break;
        if (entry.CleanEmail != RecipientEmail) yield return "e-mail address";
        if (sendAt != SendAt) yield return "day";
    }

    /// <summary>Takes what was typed anew; of one that was mailed the words alone.</summary>
    /// <param name="entry">Without problems.</param>
    public void Change(GiftEntry entry, DateTime? sendAt)
    {
        if (IsOver) throw new InvalidOperationException("What is over changes no more.");
        (RecipientName, From, Message) = (entry.CleanName, entry.CleanFrom, entry.CleanMessage);
        if (SentAt is null) (RecipientEmail, SendAt) = (entry.CleanEmail, sendAt);
    }

    /// <summary>Takes a code, in place of the one it had, which may have been sent.</summary>
    public void TakeCode(string code, GiftSecrets secrets)
    {
        if (IsOver) throw new InvalidOperationException("What is over has no code.");
        (CodeHash, SealedCode, SentAt) = (SecretHash.Of(code), secrets.Seal(code), null);
    }

    public void BePaid(DateTime now) => PaidAt = now;

    public void BeSent(DateTime now) => SentAt = now;

    public void BeRedeemed(string readerId, Subscription subscription, DateTime now)
    {
        (RedeemedAt, RedeemedById, Subscription) = (now, readerId, subscription);
        // It has done what it was given for.
        (RecipientEmail, SendAt) = (null, null);
    }

    public void Settle(Signature signature) => (SettledBy, Note) = (signature.By, signature.Note);

    public void Void(DateTime now) => (VoidedAt, CodeHash, SealedCode, RecipientEmail, SendAt) = (now, null, null, null, null);

    /// <summary>The giver's account is deleted: what they typed goes; what was paid for stays good for whoever has the code.</summary>
    public void Forget(DateTime now)
    {
        if (Status == GiftStatus.Ordered) Void(now);
        (GiverId, RecipientName, RecipientEmail, SendAt, From, Message, Note) = (null, "", null, null, "", null, null);
    }
}
