using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>What tests of sessions ask and do.</summary>
internal static class SessionVisits
{
    public static async Task<bool> IsSignedInAsync(this Visitor visitor) => (await visitor.GetAsync("/account")).Status == HttpStatusCode.OK;

    public static async Task<Visitor> SignInAsync(this SiteFactory site, string email, bool isKept, string? userAgent = null)
    {
        var visitor = site.Visit();
        var page = await visitor.GetAsync("/account/login");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        Dictionary<string, string> fields = new() { ["Email"] = email, ["Password"] = SiteAccounts.Password, ["__RequestVerificationToken"] = token };
        if (isKept) fields["keep"] = "true";
        var answer = await visitor.SendAsync(HttpMethod.Post, "/account/login", new FormUrlEncodedContent(fields), ("User-Agent", userAgent ?? ""));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        if (answer.Location == "/account/login/second-step") await site.Accounts.GiveCodeAsync(visitor, email);
        return visitor;
    }

    public static Task<List<Session>> SessionsAsync(this SiteFactory site, string readerId) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().Sessions.AsNoTracking().Where(s => s.ReaderId == readerId).OrderBy(s => s.StartedAt).ToListAsync());

    /// <summary>It is written behind the page; a request that comes while that is under way leaves it to the next.</summary>
    public static async Task UntilSeenAsync(this SiteFactory site, Visitor visitor, string readerId)
    {
        while (!(await site.SessionsAsync(readerId)).Exists(s => s.LastSeenAt == site.Now))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            Assert.True(await visitor.IsSignedInAsync());
        }
    }
}
