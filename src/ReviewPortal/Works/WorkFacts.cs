using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>What is said of a work, by the desk or by one printing of it.</summary>
public sealed record WorkFacts(WorkKind Kind, string Title, string? Credit, int? Year, string? Isbn)
{
    /// <summary>Whoever the credit names first.</summary>
    public string? Author => CreditedName.In(Credit)?.Name;

    /// <summary>
    /// What readers are told: what the desk says, else what the piece prints that came out first; and what that lacks, as the
    /// next prints it that has it. A piece that they don't see adds nothing.
    /// </summary>
    /// <param name="desk">Null if the desk has left the record as pieces made it.</param>
    /// <param name="published">By pieces that readers see, in the order in which these came out; at least one.</param>
    internal static WorkFacts Shown(WorkFacts? desk, IEnumerable<WorkFacts> published) =>
        (desk is null ? published : published.Prepend(desk)).Aggregate((known, next) => known with
        {
            Credit = known.Credit ?? next.Credit,
            Year = known.Year ?? next.Year,
            Isbn = known.Isbn ?? next.Isbn,
        });
}
