namespace ReviewPortal.Figures;

/// <summary>
/// For how long somebody was a subscriber, on whichever plan: spans of one person that overlap, or of which one begins where
/// another ends, are one stay. So neither a renewal nor a change of plan is an end or a start.
/// </summary>
public sealed record Stay(DateTime From, DateTime Until, StartKind Start, EndKind End)
{
    public static IEnumerable<Stay> Of(IEnumerable<Span> spans)
    {
        foreach (var person in spans.Where(s => s.From < s.Until).GroupBy(s => s.Who))
        {
            Stay? stay = null;
            foreach (var span in person.OrderBy(s => s.From).ThenBy(s => s.Until))
            {
                if (stay is null || span.From > stay.Until)
                {
                    if (stay is not null) yield return stay;
                    stay = new(span.From, span.Until, span.Start, span.End);
                }
                else if (span.Until >= stay.Until)
                {
                    stay = stay with { Until = span.Until, End = span.End };
                }
            }

            if (stay is not null) yield return stay;
        }
    }
}
