using ReviewPortal.Web.Tests.Mail;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Development;

public sealed class MailTests
{
    [Fact]
    public async Task In_Development_letters_are_files_and_a_page_shows_them()
    {
        await using var site = new SiteFactory { EnvironmentName = "Development" };
        Assert.Equal("Nothing yet.", (await site.Visit().GetAsync("/development/mail")).Words("main > p"));
        var visitor = site.Visit();
        await visitor.SubmitAsync("/account/register", ("Name", "Nell"), ("Email", "nell@example.org"), ("Password", SiteAccounts.Password));
        Assert.Equal("/development/mail", (await visitor.GetAsync("/account/mail-sent")).Document.QuerySelector(".notice a")?.GetAttribute("href"));
        await site.SendAsync();

        // The demonstration’s own letters are there already.
        var letters = Directory.GetFiles(Path.Combine(site.Storage.Directory, "mail"), "*.eml").Select(File.ReadAllText);
        Assert.Single(letters, letter => letter.Contains("To: nell@example.org", StringComparison.Ordinal));
        var page = await site.Visit().GetAsync("/development/mail");
        Assert.Equal("Confirm your address for The Harbour Review", page.Words("section h2"));
        var entered = await visitor.ConfirmAsync(page.Document.QuerySelector("section a.button")?.GetAttribute("href") ?? "", SiteAccounts.Password);
        Assert.Equal(HttpStatusCode.Redirect, entered.Status);
    }

    [Fact]
    public async Task Elsewhere_there_is_no_such_page_and_letters_wait()
    {
        await using var site = new SiteFactory();
        await site.InitializeAsync();
        var page = await (await site.VisitAsync(ReaderKind.Admin)).GetAsync("/development/mail");
        Assert.Equal((HttpStatusCode.NotFound, "There is no such page"), (page.Status, page.Words("h1")));
    }
}
