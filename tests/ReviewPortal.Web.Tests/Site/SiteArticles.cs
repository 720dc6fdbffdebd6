using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>Puts articles into a site as its desk does.</summary>
internal static class SiteArticles
{
    /// <summary>Saves a file as it says, in place of the article of its slug if there is one.</summary>
    public static Task<Article> FileAsync(this SiteFactory site, string source, params NewPicture[] pictures) => site.InScopeAsync(async services =>
    {
        var check = services.GetRequiredService<ArticleCheck>();
        var shown = pictures.ToDictionary(p => p.FileName, p => new ArticlePicture("/", p.Facts.Width, p.Facts.Height));
        var result = check.Check("article.md", Encoding.UTF8.GetBytes(source), name => shown.GetValueOrDefault(name));
        Assert.DoesNotContain(result.Problems, p => p.Severity == Severity.Error);
        Assert.NotNull(result.File);
        var db = services.GetRequiredService<ReviewDbContext>();
        var known = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == result.File.Slug);
        var filing = new Filing
        {
            File = result.File,
            Pictures = pictures,
            Publication = Publication.AsFileSays,
            SeenRevision = known?.Revision,
            By = "test",
            Note = "Saved by a test",
        };
        Assert.Equal(FilingOutcome.Saved, await services.GetRequiredService<ArticleFiling>().FileAsync([filing], default));
        return await db.Articles.AsNoTracking().SingleAsync(a => a.Slug == result.File.Slug);
    });

    public static Task AtDeskAsync(this SiteFactory site, string slug, Func<ArticleDesk, Article, Task<bool>> act) => site.InScopeAsync(async services =>
    {
        var article = await services.GetRequiredService<ReviewDbContext>().Articles.AsNoTracking().SingleAsync(a => a.Slug == slug);
        Assert.True(await act(services.GetRequiredService<ArticleDesk>(), article));
    });

    public static Task WithdrawAsync(this SiteFactory site, string slug) =>
        site.AtDeskAsync(slug, (desk, article) => desk.WithdrawAsync(article.Id, article.Revision, default));
}
