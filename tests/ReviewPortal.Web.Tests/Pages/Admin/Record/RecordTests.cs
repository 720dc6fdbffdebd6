using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Record;

[Trait("Category", "Database")]
public sealed class RecordTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Signing_in_failing_and_signing_out_are_on_record_without_what_was_typed()
    {
        var reader = await site.Accounts.AddAsync("vera@example.org");
        await site.Visit().SubmitAsync("/account/login", ("Email", "nobody.at.all@example.org"), ("Password", "not the sentence"));
        await site.Visit().SubmitAsync("/account/login", ("Email", "vera@example.org"), ("Password", "not the sentence"));
        var visitor = await site.Accounts.SignInAsync("vera@example.org");
        await visitor.SubmitAsync("/account/logout");

        var page = await AskAsync("/admin/record?q=vera@example.org");
        Assert.Equal(["Signing out", "Signing in", "Signing in Refused"], page.Document.QuerySelectorAll("tbody th").Select(Words));
        Assert.Contains("Somebody unknown", page.Words("tbody tr:last-child"), StringComparison.Ordinal);
        Assert.Equal($"/admin/readers/{reader.Id}", page.Document.QuerySelector("tbody tr:last-child a")?.GetAttribute("href"));
        var all = await AskAsync("/admin/record");
        Assert.DoesNotContain("nobody.at.all", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not the sentence", all.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_tries_are_on_record_once()
    {
        await site.Accounts.AddAsync("flooded@example.org");
        var guesser = new Guesser(site);
        for (var i = 0; i < 8; i++) await guesser.TryAsync("flooded@example.org", "wrong");
        var page = await AskAsync("/admin/record?kind=Limit&q=flooded@example.org");
        Assert.Equal(["Too many tries Refused"], page.Document.QuerySelectorAll("tbody th").Select(Words));
    }

    [Fact]
    public async Task What_the_staff_does_is_on_record_with_their_name()
    {
        var reader = await site.Accounts.AddAsync("olga@example.org");
        var admin = await site.VisitAsync(ReaderKind.Admin);
        await admin.SubmitAsync($"/admin/readers/{reader.Id}/roles", ("roles", "Editor"));
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var article = await site.PieceAsync("A Piece on Record", issue: null);
        await editor.GetAsync($"/admin/articles/{article.Id}/edit");
        await editor.SubmitAsync($"/admin/articles/{article.Id}/delete");

        Assert.Contains("Admin Reader", (await AskAsync("/admin/record?kind=RolesChanged&q=olga@example.org")).Words("tbody"), StringComparison.Ordinal);
        Assert.Contains("olga: Editor instead of no role", (await AskAsync("/admin/record?kind=RolesChanged")).Words("tbody"), StringComparison.Ordinal);
        Assert.Contains("Editor Reader A Piece on Record, version 1", (await AskAsync("/admin/record?kind=ArticleRead")).Words("tbody"), StringComparison.Ordinal);
        Assert.Contains("A Piece on Record", (await AskAsync("/admin/record?kind=ArticleDeleted")).Words("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_searched_by_days_and_leafed_through()
    {
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            db.RecordEntries.AddRange(Enumerable.Range(0, 60).Select(i => Entry(new DateTime(2025, 3, 4, 12, 0, 0, DateTimeKind.Utc).AddMinutes(i))));
            await db.SaveChangesAsync();
        });
        const string Day = "/admin/record?from=2025-03-04&to=2025-03-04";
        Assert.Equal(50, (await AskAsync(Day)).Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(10, (await AskAsync(Day + "&page=2")).Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Nothing like that", (await AskAsync("/admin/record?from=2025-03-05&to=2025-03-05")).Words("main"), StringComparison.Ordinal);
        var admin = await site.VisitAsync(ReaderKind.Admin);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(Day + "&page=3")).Status);
    }

    [Fact]
    public async Task A_line_can_be_neither_changed_nor_deleted_before_two_years_have_passed()
    {
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var (young, old) = (Entry(site.Now.AddYears(-2).AddDays(1)), Entry(new DateTime(2001, 3, 4, 12, 0, 0, DateTimeKind.Utc)));
            db.RecordEntries.AddRange(young, old);
            await db.SaveChangesAsync();

            db.RecordEntries.Remove(young);
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            db.Entry(young).State = EntityState.Modified;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            db.ChangeTracker.Clear();

            await db.PruneAsync(site.Now, default);
            Assert.True(await db.RecordEntries.AnyAsync(e => e.Id == young.Id));
            Assert.False(await db.RecordEntries.AnyAsync(e => e.Id == old.Id));
        });
    }

    [Fact]
    public async Task The_database_itself_lets_nobody_change_or_delete_a_line_that_is_to_be_kept()
    {
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            // The database asks its own clock.
            var line = Entry(DateTime.UtcNow);
            db.RecordEntries.Add(line);
            await db.SaveChangesAsync();
            var it = db.RecordEntries.Where(e => e.Id == line.Id);

            await RefusedAsync(() => it.ExecuteUpdateAsync(e => e.SetProperty(x => x.Name, "Somebody else")));
            await RefusedAsync(() => it.ExecuteUpdateAsync(e => e.SetProperty(x => x.At, DateTime.UnixEpoch)));
            await RefusedAsync(() => it.ExecuteDeleteAsync());
            await RefusedAsync(() => db.Database.ExecuteSqlRawAsync(site.Storage.IsSqlite
                ? """INSERT OR REPLACE INTO "RecordEntries" ("Id", "At", "Kind", "Outcome") SELECT "Id", "At", 'SignOut', 'Done' FROM "RecordEntries" LIMIT 1"""
                : """TRUNCATE "RecordEntries" """));
            Assert.Equal("Somebody earlier", await it.Select(e => e.Name).SingleAsync());
        });

        static async Task RefusedAsync(Func<Task<int>> changing) =>
            Assert.Contains("The record is only ever added to.", (await Assert.ThrowsAnyAsync<DbException>(changing)).Message, StringComparison.Ordinal);
    }

    private static RecordEntry Entry(DateTime at) => new()
    {
        At = at,
        Kind = RecordKind.SignIn,
        Outcome = RecordOutcome.Done,
        ReaderId = null,
        Name = "Somebody earlier",
        AboutReaderId = null,
        About = null,
        Range = "203.0.113.0/24",
    };

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.ChildNodes.Select(n => n.TextContent.Trim()));

    private async Task<Answer> AskAsync(string address) => await (await site.VisitAsync(ReaderKind.Admin)).GetAsync(address);
}
