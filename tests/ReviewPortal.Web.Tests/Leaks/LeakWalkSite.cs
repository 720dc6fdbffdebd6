using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>A site with an article of every access level and status, and the addresses at which anything of them could be asked for.</summary>
public sealed class LeakWalkSite : SiteFactory
{
    public LeakWalkSite() => With("Logging:LogLevel:Default", "Debug");

    internal Vocabulary Vocabulary { get; } = new();

    internal IReadOnlyList<GatedArticle> Articles { get; } =
        [.. from access in Enum.GetValues<AccessLevel>() from status in Enum.GetValues<GatedStatus>() select new GatedArticle(access, status)];

    /// <summary>What may stand in an address in place of a route's parameter, by its name.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> ParameterValues { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The walk over everything, taken once.</summary>
    internal Task<LeakWalk> Walk => field ??= LeakWalk.TakeAsync(this);

    internal GatedArticle? ArticleOf(GatedWord word) => Articles.FirstOrDefault(a => a.Slug == word.Slug);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var article in Articles) await article.FileAsync(this, Vocabulary);
        await UploadAsync();
        ParameterValues = await InScopeAsync(async services => await ParameterValuesAsync(services.GetRequiredService<ReviewDbContext>()));
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

    private static async Task<Dictionary<string, IReadOnlyList<string>>> ParameterValuesAsync(ReviewDbContext db)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        IReadOnlyList<string> articles = [.. (await db.Articles.Select(a => a.Id).ToListAsync()).Select(id => id.ToString(invariant))];
        IReadOnlyList<string> readers = await db.Users.Select(u => u.Id).ToListAsync();
        return new()
        {
            ["slug"] = [.. await db.Articles.Select(a => a.Slug).Concat(db.Contributors.Select(c => c.Slug)).Concat(db.Subjects.Select(s => s.Slug)).ToListAsync(), "staged", "none"],
            ["id"] = [.. articles, .. readers, "0"],
            ["reader"] = readers,
            ["version"] = ["1", "2", "3"],
            ["upload"] = [.. (await db.Uploads.Select(u => u.Id).ToListAsync()).Select(id => id.ToString()), Guid.Empty.ToString()],
            ["file"] = [.. (await db.StagedFiles.Select(f => f.Id).ToListAsync()).Select(id => id.ToString(invariant)), "0"],
            ["name"] = [.. await db.Pictures.Select(p => p.Name).ToListAsync(), "open.png", "none"],
            ["plan"] = [.. await db.Plans.Select(p => p.Slug).ToListAsync(), "none"],
            ["status"] = ["404", "500"],
        };
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
