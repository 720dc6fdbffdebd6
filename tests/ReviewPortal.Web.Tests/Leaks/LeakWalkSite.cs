using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>A site with an article of every access level and status, and the addresses at which anything of them could be asked for.</summary>
public sealed class LeakWalkSite : SiteFactory
{
    private IReadOnlyList<string> _cardOrders = [];

    public LeakWalkSite()
    {
        LogsFrom = LogLevel.Information;
        With("ReviewPortal:Gifts:Openings", "100000");
    }

    internal Vocabulary Vocabulary { get; } = new();

    internal IReadOnlyList<GatedArticle> Articles { get; } =
        [.. from access in Enum.GetValues<AccessLevel>() from status in Enum.GetValues<GatedStatus>() select new GatedArticle(access, status)];

    /// <summary>
    /// What may stand in an address in place of a route's parameter: by the literal before it and its name, or by its name
    /// alone for whatever route has it.
    /// </summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> ParameterValues { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What may stand in an address after a question mark, by its name.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> QueryValues { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The private feed that each kind of reader made, by its secret: it is sent to whoever has that.</summary>
    internal IReadOnlyDictionary<string, ReaderKind> Feeds { get; private set; } = new Dictionary<string, ReaderKind>();

    /// <summary>Articles that a subscriber gave away, each by the secret of its link.</summary>
    internal IReadOnlyDictionary<string, string> Gifts { get; private set; } = new Dictionary<string, string>();

    /// <summary>Searches for words of every shelf of every article, by which anything of it might be found.</summary>
    internal IEnumerable<string> Searches =>
        from shelf in Vocabulary.Words.GroupBy(w => (w.Slug, w.Shelf))
        from word in shelf.Where((_, i) => i % 7 == 0)
        from address in new[] { $"/search?q={word.Word}", $"/search?q={word.Word[..^1]}*", $"/search/suggest?q={word.Word}" }
        select address;

    /// <summary>The walk over everything, taken once.</summary>
    internal Task<LeakWalk> Walk => field ??= LeakWalk.TakeAsync(this);

    internal GatedArticle? ArticleOf(GatedWord word) => Articles.FirstOrDefault(a => a.Slug == word.Slug);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var article in Articles) await article.FileAsync(this, Vocabulary);
        await UploadAsync();
        await this.PlaceOrderAsync("admin@review.example");
        await this.OrderGiftAsync("admin@review.example");
        _cardOrders = await InScopeAsync(OrderByCardAsync);
        await InScopeAsync(async services =>
        {
            await SiteSubscribers.ImportAsync(services, SiteSubscribers.List);
            var circulation = await services.GetRequiredService<ReviewDbContext>().Users.SingleAsync(u => u.Email == "circulation@review.example");
            await services.GetRequiredService<WaitingLists>().KeepAsync(Encoding.UTF8.GetBytes(SiteSubscribers.List), false, circulation.Id, default);
        });
        Feeds = await InScopeAsync(MakeFeedsAsync);
        var given = Articles.Single(a => a is { Access: AccessLevel.Subscribers, Status: GatedStatus.Archive });
        var giver = await VisitAsync(ReaderKind.AllAccess);
        var revoked = (await giver.GiveAsync(given.Slug)).Split('/')[^1];
        await giver.RevokeAsync();
        Gifts = new Dictionary<string, string> { [(await giver.GiveAsync(given.Slug)).Split('/')[^1]] = given.Slug };
        ParameterValues = await InScopeAsync(async services => await ParameterValuesAsync(services.GetRequiredService<ReviewDbContext>(), [.. Feeds.Keys], [.. Gifts.Keys, revoked]));
        QueryValues = QueryValuesOf();
    }

    /// <summary>An upload that waits for its editor: one article in place of another, one of its own, and a picture.</summary>
    private Task UploadAsync() => InScopeAsync(async services =>
    {
        var editor = await services.GetRequiredService<ReviewDbContext>().Users.SingleAsync(u => u.Email == "editor@review.example");
        string Word() => Vocabulary.Invent("staged", Shelf.Staged);
        var text = $"---\ntitle: Staged {Word()}\nslug: staged\n---\nStaged {Word()}, with ![a picture of {Word()}](staged.png).";
        var replacing = $"---\ntitle: Replacing {Word()}\nslug: {Articles[0].Slug}\naccess: free\n---\nReplacing {Word()}.";
        await services.GetRequiredService<UploadIntake>().TakeAsync(
            [("staged.md", Bytes(text)), ("replacing.md", Bytes(replacing)), ("staged.png", new MemoryStream(PngBytes.Saying(Word())))], editor.Id, default);
    });

    /// <summary>An order by card of a reader who came from an article that is not theirs to read, and a gift of theirs.</summary>
    private async Task<IReadOnlyList<string>> OrderByCardAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        var reader = await db.Users.SingleAsync(u => u.Email == "reader@review.example");
        var offer = await db.Offers.Include(o => o.Plan).FirstAsync();
        var article = Articles.First(a => a.Access == AccessLevel.Subscribers);
        var order = CardOrder.For(reader, offer.Plan ?? throw new InvalidOperationException("An offer without a plan."), offer, article.Slug, Now);
        var gift = CardOrder.ForGift(reader, offer.Plan, offer, Now);
        db.CardOrders.AddRange(order, gift);
        await db.SaveChangesAsync();
        return [order.Id.ToString(), gift.Id.ToString()];
    }

    private static async Task<Dictionary<string, ReaderKind>> MakeFeedsAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        var feeds = new Dictionary<string, ReaderKind>();
        foreach (var kind in Enum.GetValues<ReaderKind>())
        {
            if (kind == ReaderKind.Anonymous) continue;
            var reader = await db.Users.SingleAsync(u => u.Email == SiteAccounts.EmailOf(kind));
            feeds.Add(await services.GetRequiredService<FeedAddresses>().MakeAsync(reader.Id, default), kind);
        }

        return feeds;
    }

    private static async Task<Dictionary<string, IReadOnlyList<string>>> ParameterValuesAsync(ReviewDbContext db, IReadOnlyList<string> feeds, IReadOnlyList<string> gifts)
    {
        IReadOnlyList<string> slugs = [.. await db.Articles.Select(a => a.Slug).ToListAsync(), "staged", "none"];
        var articles = Texts(await db.Articles.Select(a => a.Id).ToListAsync());
        var readers = await db.Users.Select(u => u.Id).ToListAsync();
        var works = Texts(await db.Works.Select(w => w.Id).ToListAsync());
        var plans = Texts(await db.Plans.Select(p => p.Id).ToListAsync());
        return new()
        {
            ["articles/slug"] = slugs,
            ["books/slug"] = [.. await db.Works.Select(w => w.Slug).ToListAsync(), "none"],
            ["contributors/slug"] = [.. await db.Contributors.Select(c => c.Slug).ToListAsync(), "none"],
            ["subjects/slug"] = [.. await db.Subjects.Select(s => s.Slug).ToListAsync(), "none"],
            ["slug"] = slugs,
            ["works/id"] = works,
            ["other"] = [.. works.Take(2)],
            ["articles/id"] = articles,
            ["readers/id"] = readers,
            ["plans/id"] = plans,
            ["offers/id"] = Texts(await db.Offers.Select(o => o.Id).ToListAsync()),
            ["subscriptions/id"] = Texts(await db.Subscriptions.Select(s => s.Id).ToListAsync()),
            ["invoices/number"] = Texts(await db.Invoices.Select(i => i.Number).ToListAsync()),
            ["id"] = [.. articles, .. readers],
            // Those who hold the first of what stands under a reader's address, and one who holds none of it.
            ["reader"] = [.. (await db.Subscriptions.OrderBy(s => s.Id).Select(s => s.ReaderId).Take(3).ToListAsync()).Concat(await db.GiftSubscriptions.Select(g => g.GiverId ?? "").ToListAsync()).Append(readers[0]).Distinct()],
            ["order"] = Texts(await db.CardOrders.Select(o => o.Id).ToListAsync()),
            ["date"] = [.. (await db.Issues.Select(i => i.CoverDate).ToListAsync()).Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), "1900-01-01"],
            ["version"] = ["1", "2", "3"],
            ["upload"] = Texts(await db.Uploads.Select(u => u.Id).ToListAsync()),
            ["file"] = Texts(await db.StagedFiles.Select(f => f.Id).ToListAsync()),
            ["name"] = [.. await db.Pictures.Select(p => p.Name).ToListAsync(), "open.png", "none"],
            ["plans/plan"] = plans,
            ["plan"] = await db.Plans.Select(p => p.Slug).ToListAsync(),
            ["status"] = ["404", "500"],
            ["number"] = ["1", "2"],
            ["subscribers/id"] = Texts(await db.PrintSubscribers.Select(s => s.Id).ToListAsync()),
            ["list"] = Texts(await db.WaitingLists.Select(l => l.Id).ToListAsync()),
            ["table"] = ["subscribers", "articles"],
            ["passkeys/id"] = ["none"],
            ["gift/token"] = gifts,
            ["gifts/id"] = Texts(await db.GiftSubscriptions.Select(g => g.Id).ToListAsync()),
            ["feeds/token"] = [.. feeds, "none"],
            ["token"] = ["none"],
        };
    }

    private Dictionary<string, IReadOnlyList<string>> QueryValuesOf() => new()
    {
        ["article"] = [.. Articles.Select(a => a.Slug)],
        ["q"] = ["the", "title", "zq", "contributor", "\"it goes on to\"", "teaser says opening", "zqa*"],
        ["status"] = [.. Enum.GetNames<ArticleStatus>()],
        ["only"] = ["twins"],
        ["page"] = ["1", "2"],
        ["letter"] = ["c", "z"],
        ["returnUrl"] = [$"/articles/{Articles[0].Slug}"],
        ["token"] = ["x"],
        ["order"] = _cardOrders,
        ["look"] = ["1"],
        ["notice"] = ["granted", "saved", "again", "paid"],
        ["moved"] = ["1"],
        ["by"] = ["week"],
        ["day"] = ["2026-06-15"],
        ["sheet"] = ["letter"],
        ["kind"] = ["ArticleRead", "SignIn"],
        ["from"] = ["2026-06-01"],
        ["to"] = ["2026-06-30"],
        ["saved"] = ["true", "1"],
        ["code"] = ["NONE"],
        ["done"] = ["cancel"],
        ["deleted"] = ["true"],
        ["revoked"] = ["true"],
        ["begun"] = ["true"],
        ["changed"] = ["true"],
        ["withdrawn"] = ["true"],
        ["plan"] = ["digital"],
        ["offer"] = ["1", "2", "3"],
        ["gift"] = ["none"],
    };

    private static IReadOnlyList<string> Texts<T>(IEnumerable<T> values) where T : IFormattable =>
        [.. values.Select(v => v.ToString(null, System.Globalization.CultureInfo.InvariantCulture))];

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
