using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Composition;

public sealed class DurabilityTests
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_process_was_killed_at_that_moment()
    {
        await using var storage = new SiteStorage();
        await using (var first = new SiteFactory { Storage = storage }) await first.InitializeAsync();
        for (var n = 1; n <= 3; n++)
        {
            using var site = SiteProcess.Serve(storage);
            var visitor = await site.VisitAsync();
            var answer = await visitor.SubmitAsync("/account/register", ("Name", $"Reader {n}"), ("Email", $"reader{n}@review.example"), ("Password", SiteAccounts.Password));
            await site.KillAsync();
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        }

        await using var after = new SiteFactory { Storage = storage };
        for (var n = 1; n <= 3; n++)
        {
            var reader = await after.Accounts.SignInAsync($"reader{n}@review.example");
            Assert.Equal($"Reader {n}", (await reader.GetAsync("/account")).Words("h1"));
        }
    }
}
