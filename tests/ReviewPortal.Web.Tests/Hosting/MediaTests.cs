using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Leaks;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

public sealed class MediaTests : IAsyncLifetime
{
    private const string Source = "---\ntitle: Pictured\npublished: 2026-06-01\n---\n![One](open.png)\n\nThe teaser.<!--more-->\n\n![Two](gated.png)\n\nThe rest.";

    private readonly SiteFactory _site = new();
    private string _open = "";
    private string _gated = "";

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.FileAsync(Source, GatedArticle.Picture("open.png", "open"), GatedArticle.Picture("gated.png", "gated"));
        (_open, _gated) = await _site.InScopeAsync(async services =>
        {
            var pictures = await services.GetRequiredService<ReviewDbContext>().Pictures.ToDictionaryAsync(p => p.FileName, p => p.Address);
            return (pictures["open.png"], pictures["gated.png"]);
        });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_openings_picture_is_for_everyone_and_may_be_kept_a_while()
    {
        var answer = await _site.Visit().GetAsync(_open);
        Assert.Equal((HttpStatusCode.OK, "image/png", "public, max-age=300"), (answer.Status, answer["Content-Type"], answer["Cache-Control"]));
        Assert.Equal(PngBytes.Saying("open"), answer.Body);
    }

    [Theory]
    [InlineData(ReaderKind.Anonymous, false)]
    [InlineData(ReaderKind.Lapsed, false)]
    [InlineData(ReaderKind.Digital, true)]
    public async Task The_picture_after_the_teasers_end_is_for_those_who_may_read_on(ReaderKind kind, bool may)
    {
        var answer = await (await _site.VisitAsync(kind)).GetAsync(_gated);
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("private, no-store", answer["Cache-Control"]);
    }

    [Fact]
    public async Task A_subscription_that_ends_takes_its_pictures_with_it()
    {
        var reader = await _site.VisitAsync(ReaderKind.AllAccess);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(_gated)).Status);
        _site.Time.SetUtcNow(SiteFactory.Start.AddYears(1));
        // The cookie has run out by then as well, so the reader signs in again.
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.Accounts.SignInAsync("allaccess@review.example")).GetAsync(_gated)).Status);
    }

    [Fact]
    public async Task The_pictures_of_what_is_withdrawn_are_gone_with_it()
    {
        await _site.WithdrawAsync("pictured");
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync(_open)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.VisitAsync(ReaderKind.AllAccess)).GetAsync(_gated)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await _site.VisitAsync(ReaderKind.Editor)).GetAsync(_gated)).Status);
    }

    [Fact]
    public async Task A_deleted_article_leaves_no_file_behind()
    {
        await _site.AtDeskAsync("pictured", (desk, article) => desk.DeleteAsync(article.Id, article.Revision, default));
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.VisitAsync(ReaderKind.Admin)).GetAsync(_gated)).Status);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_site.Storage.Directory, "media"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_picture_is_found_by_its_generated_name_alone()
    {
        foreach (var name in new[] { "open.png", _open[7..].ToUpperInvariant(), "..%2freview.db", $"{_open[7..9]}%2f{_open[7..]}", "." })
            Assert.NotEqual(HttpStatusCode.OK, (await _site.Visit().GetAsync($"/media/{name}")).Status);
        Assert.Equal(PicturePlace.Teaser, await _site.InScopeAsync(s => s.GetRequiredService<ReviewDbContext>().Pictures.Where(p => p.FileName == "open.png").Select(p => p.Place).SingleAsync(TestContext.Current.CancellationToken)));
    }
}
