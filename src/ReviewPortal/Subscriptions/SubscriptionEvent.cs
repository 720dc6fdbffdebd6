namespace ReviewPortal.Subscriptions;

/// <summary>One line of a subscription's history. It is only ever added to. Instants are UTC.</summary>
public sealed class SubscriptionEvent
{
    /// <summary>The reader themselves, as the history names them.</summary>
    public const string Reader = "the reader";

    /// <summary>What happens by the clock.</summary>
    public const string Site = "the site";

    public int Id { get; private set; }
    public int SubscriptionId { get; private set; }
    public required DateTime At { get; init; }
    public required SubscriptionAct Act { get; init; }

    /// <summary>Who did it: a name of the staff, <see cref="Reader"/> or <see cref="Site"/>.</summary>
    public required string By { get; init; }

    /// <summary>What the site has to say of it (<see cref="Signature.Saying"/>, <see cref="Signature.Detailing"/>), and what whoever did it noted.</summary>
    public required string? Note { get; init; }

    /// <summary>When access ended, seen from then.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>Of a pause its days, of another plan from which to which, as the site wrote it into the note; null if it did not, as of older pauses.</summary>
    public string? Detail =>
        Note is null ? null
        : Note.Split(Signature.AfterDetail, 2) is [var detail, _] ? detail
        // Of before, in one line. Names may have a stop in them: rather a name that is cut short than a reason that is for the staff.
        : Act == SubscriptionAct.PlanChanged ? Note.Split(". ", 2)[0].TrimEnd('.')
        : null;

    /// <summary>The note without that.</summary>
    public string? Reason
    {
        get
        {
            if (Note is null || Detail is not { } detail) return Note;
            var reason = Note[Math.Min(detail.Length + 1, Note.Length)..].Trim();
            return reason.Length == 0 ? null : reason;
        }
    }
}
