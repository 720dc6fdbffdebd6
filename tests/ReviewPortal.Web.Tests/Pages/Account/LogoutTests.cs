using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

public sealed class LogoutTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Whoever_signs_out_is_a_visitor_again()
    {
        var reader = await site.Accounts.SignInAsync(SiteAccounts.EmailOf(ReaderKind.AllAccess));
        var answer = await reader.SubmitAsync("/account/logout");
        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location));
        Assert.DoesNotContain(Visitor.Account, reader.Cookies.Keys);
        Assert.NotNull((await reader.GetAsync(SampleArticle.Address)).Document.QuerySelector(".paywall"));
    }

    [Fact]
    public async Task Opening_the_page_signs_nobody_out()
    {
        var reader = await site.VisitAsync(ReaderKind.AllAccess);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/account/logout")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/account")).Status);
    }
}
