using ReviewPortal.Site;

namespace ReviewPortal.Figures;

/// <summary>How many subscribers there were on each plan as each period ended, and how many came and went in it, and why.</summary>
public sealed class SubscriberFigures
{
    private readonly IReadOnlyList<Span> _spans;
    private readonly IReadOnlyList<Stay> _stays;
    private readonly SiteOptions _site;
    private readonly DateTime _now;

    /// <param name="plans">The names of those that are sold; those that only the books know come after them.</param>
    /// <param name="now">UTC. What is to come does not count.</param>
    public SubscriberFigures(IReadOnlyList<Span> spans, IReadOnlyList<string> plans, IReadOnlyList<Period> periods, SiteOptions site, DateTime now)
    {
        (_spans, _stays, _site, _now, Periods) = (spans, [.. Stay.Of(spans)], site, now, periods);
        Plans = [.. plans.Concat(spans.Select(s => s.Plan)).Distinct()];
    }

    public IReadOnlyList<Period> Periods { get; }
    public IReadOnlyList<string> Plans { get; }

    /// <summary>On a plan, as the period ends; of the one that is not over, now.</summary>
    public int On(string plan, Period period) => _spans.Where(s => s.Plan == plan && s.IsAt(InstantOf(period))).Select(s => s.Who).Distinct().Count();

    /// <summary>On any plan: who has two counts once.</summary>
    public int OnAny(Period period) => _spans.Where(s => s.IsAt(InstantOf(period))).Select(s => s.Who).Distinct().Count();

    public int Started(StartKind kind, Period period) => _stays.Count(s => s.Start == kind && IsIn(s.From, period));

    public int Ended(EndKind kind, Period period) => _stays.Count(s => s.End == kind && IsIn(s.Until, period));

    private bool IsIn(DateTime instant, Period period) => instant <= _now && instant >= period.StartsAt(_site) && instant < period.EndsAt(_site);

    private DateTime InstantOf(Period period) => period.EndsAt(_site) is var end && end <= _now ? end.AddTicks(-1) : _now;
}
