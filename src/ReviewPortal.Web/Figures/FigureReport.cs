using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Figures;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Figures;

/// <summary>What an owner reads weekly: the tables and the plots of the last twelve months, or 52 weeks.</summary>
internal sealed class FigureReport(ReviewDbContext db, Spans spans, Revenue revenue, ArticleCounts counts, SiteOptions site, TimeProvider time)
{
    private const int MostArticles = 1_000;

    public static IReadOnlyList<string> Names { get; } = ["subscribers", "starts", "ends", "revenue", "articles"];

    /// <returns>The tables in the order of <see cref="Names"/>, the latest period first; each with what is to be drawn of it.</returns>
    public async Task<IReadOnlyList<(FigureTable Table, IReadOnlyList<Plot> Plots)>> MakeAsync(bool isByWeek, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var periods = Period.Before(site.DateOf(now), isByWeek);
        var plans = await db.Plans.OrderBy(p => p.Position).Select(p => p.Name).ToListAsync(cancellationToken);
        var subscribers = new SubscriberFigures(await spans.AllAsync(cancellationToken), plans, periods, site, now);
        return
        [
            Subscribers(subscribers, isByWeek),
            Starts(subscribers, isByWeek),
            Ends(subscribers, isByWeek),
            Money(await revenue.OfAsync(periods, cancellationToken), periods, isByWeek),
            Articles(await counts.OfAsync(periods[0].First, periods[^1].Last, cancellationToken)),
        ];
    }

    private static (FigureTable, IReadOnlyList<Plot>) Subscribers(SubscriberFigures figures, bool isByWeek)
    {
        var table = new FigureTable("subscribers", "Subscribers by plan", [First(isByWeek), .. figures.Plans, "Any plan"],
            [.. figures.Periods.Reverse().Select(p => Row(p, [.. figures.Plans.Select(plan => figures.On(plan, p)), figures.OnAny(p)]))]);
        var any = figures.Periods.Select(figures.OnAny).ToList();
        return (table,
        [
            new("subscribers", "Subscribers by plan", $"There were {any[0]:N0} subscribers at the end of {figures.Periods[0].Name}, and there are {any[^1]:N0} now. The table has each number.",
                Labels(figures.Periods), [.. figures.Plans.Select(plan => new PlotSeries(plan, [.. figures.Periods.Select(p => (decimal)figures.On(plan, p))]))]),
        ]);
    }

    private static (FigureTable, IReadOnlyList<Plot>) Starts(SubscriberFigures figures, bool isByWeek)
    {
        var kinds = Enum.GetValues<StartKind>();
        var table = new FigureTable("starts", "Starts", [First(isByWeek), .. kinds.Select(k => k.InWords()), "All"],
            [.. figures.Periods.Reverse().Select(p => Counted(p, [.. kinds.Select(k => figures.Started(k, p))]))]);
        var starts = figures.Periods.Select(p => (decimal)kinds.Sum(k => figures.Started(k, p))).ToList();
        var ends = figures.Periods.Select(p => (decimal)Enum.GetValues<EndKind>().Sum(k => figures.Ended(k, p))).ToList();
        return (table,
        [
            new("starts-and-ends", "Starts and ends", $"{starts.Sum():N0} subscribers came and {ends.Sum():N0} went. The tables have each number.",
                Labels(figures.Periods), [new("Starts", starts), new("Ends", [.. ends.Select(e => -e)])]) { IsBars = true },
        ]);
    }

    private static (FigureTable, IReadOnlyList<Plot>) Ends(SubscriberFigures figures, bool isByWeek)
    {
        var kinds = Enum.GetValues<EndKind>();
        return (new("ends", "Ends, and why", [First(isByWeek), .. kinds.Select(k => k.InWords()), "All"],
            [.. figures.Periods.Reverse().Select(p => Counted(p, [.. kinds.Select(k => figures.Ended(k, p))]))]), []);
    }

    private static (FigureTable, IReadOnlyList<Plot>) Money(IReadOnlyList<RevenueFigures> lines, IReadOnlyList<Period> periods, bool isByWeek)
    {
        var table = new FigureTable("revenue", "Revenue", [First(isByWeek), "Currency", "Received", "Paid back", "Left"],
            [.. periods.Reverse().SelectMany(p => lines.Where(l => l.Period == p)).Where(l => l.ReceivedMinor != 0 || l.RefundedMinor != 0 || l.Period == periods[^1])
                .Select(IReadOnlyList<object> (l) => [l.Period.Name, l.Currency, l.Received, l.Refunded, l.Net])]);
        return (table,
        [..
            from currency in lines.GroupBy(l => l.Currency)
            let sum = new Subscriptions.Money(currency.Sum(l => l.Net.Minor), currency.Key)
            select new Plot(
                $"revenue-{currency.Key.ToLowerInvariant()}", $"Revenue in {currency.Key}",
                $"{FigureTable.InWords(sum)} were left of what came in, with what was paid back subtracted. The table has each number.",
                Labels(periods), [new("Left", [.. currency.Select(l => l.Net.Major)])]) { IsBars = true },
        ]);
    }

    private static (FigureTable, IReadOnlyList<Plot>) Articles(IReadOnlyList<ArticleFigures> articles) =>
        (new("articles", "Articles that brought subscribers", ["Article", "Opening read", "Offers seen", "Offer taken"],
            [.. articles.Take(MostArticles).Select(IReadOnlyList<object> (a) => [a.Title, a.Read, a.Seen, a.Taken])]), []);

    private static string First(bool isByWeek) => isByWeek ? "Week from" : "Month";

    private static IReadOnlyList<string> Labels(IReadOnlyList<Period> periods) => [.. periods.Select(p => p.Name)];

    private static IReadOnlyList<object> Row(Period period, IReadOnlyList<int> values) => [period.Name, .. values.Select(v => (object)(long)v)];

    private static IReadOnlyList<object> Counted(Period period, IReadOnlyList<int> values) => Row(period, [.. values, values.Sum()]);
}
