using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Subscribe;

/// <summary>Offers that the desk makes for some, and for those who have a code.</summary>
public sealed class CampaignTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Whoever_has_the_code_of_a_campaign_is_shown_its_offer_and_takes_it_and_nobody_else_is()
    {
        var admin = await site.VisitAsync(ReaderKind.Admin);
        Assert.Equal("/admin/plans?notice=added", (await OfferAsync(admin, ("Price", "5"), ("Issues", "10"), ("ThenPrice", "70"), ("ThenIssues", "20"), ("Code", " harbour-27 "))).Location);
        Assert.Contains("For everyone, then 20 issues for $70, code HARBOUR-27", (await admin.GetAsync("/admin/plans")).Words("main"), StringComparison.Ordinal);

        var stranger = site.Visit();
        Assert.DoesNotContain("$0.50", (await stranger.GetAsync("/subscribe")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("$0.50", (await stranger.GetAsync(SampleArticle.Address)).Text, StringComparison.Ordinal);
        var offer = await stranger.GetAsync("/subscribe/code?code=Harbour-27&article=salt-and-silence");
        Assert.Equal("no-store", offer["Cache-Control"]?.Split(", ")[^1]);
        Assert.Contains("$0.50 an issue 10 issues for $5, then 20 issues for $70, renewed until you cancel", offer.Words(".plan"), StringComparison.Ordinal);

        var reader = await site.NewReaderAsync("campaigner");
        var address = "/subscribe/digital?code=HARBOUR-27&article=salt-and-silence";
        Assert.Contains(Uri.EscapeDataString(address), offer.Document.QuerySelector(".plan a")?.GetAttribute("href"), StringComparison.Ordinal);
        var chosen = (await reader.GetAsync(address)).Document.QuerySelector("input[name=offer]")?.GetAttribute("value") ?? "";
        Assert.Contains("Choose one of the offers below.", (await reader.SubmitAsync("/subscribe/digital", ("offer", chosen))).Words(".errors"), StringComparison.Ordinal);
        var ordered = await reader.SubmitAsync(address, ("offer", chosen));
        Assert.Contains("To pay $5", (await reader.GetAsync(ordered.Location ?? "")).Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_opens_nothing_says_so_and_many_of_them_are_refused()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        var guesser = own.Visit();
        Assert.Contains("No offer has this code now", (await guesser.GetAsync("/subscribe/code?code=%22%3E")).Words("#code-error"), StringComparison.Ordinal);
        Answer? refused = null;
        for (var i = 0; i < 200 && refused is null; i++)
            if (await guesser.GetAsync($"/subscribe/code?code=GUESS-{i}") is { Status: HttpStatusCode.TooManyRequests } answer) refused = answer;
        Assert.NotNull(refused?["Retry-After"]);

        var reader = await own.VisitAsync(ReaderKind.Reader);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++) answers.Add((await reader.GetAsync($"/subscribe/digital?code=GUESS-{i}")).Status);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task What_is_for_those_who_come_back_is_shown_to_them_alone()
    {
        var admin = await site.VisitAsync(ReaderKind.Admin);
        await OfferAsync(admin, ("Price", "30"), ("Issues", "20"), ("Audience", "FormerReaders"));
        Assert.Contains("$1.50 an issue", (await (await site.VisitAsync(ReaderKind.Lapsed)).GetAsync("/subscribe")).Words("main"), StringComparison.Ordinal);
        foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.Reader, ReaderKind.AllAccess })
            Assert.DoesNotContain("$1.50 an issue", (await (await site.VisitAsync(kind)).GetAsync("/subscribe")).Words("main"), StringComparison.Ordinal);
        // At a stranger’s door they are told to say who they are.
        await OfferAsync(admin, ("Price", "20"), ("Issues", "20"), ("Audience", "FormerReaders"), ("Code", "BACK"));
        var closed = await site.Visit().GetAsync("/subscribe/code?code=BACK");
        Assert.Equal("/account/login?returnUrl=%2Fsubscribe%2Fcode%3Fcode%3DBACK", closed.Document.QuerySelector("main form a")?.GetAttribute("href"));
        Assert.Contains("$1 an issue", (await (await site.VisitAsync(ReaderKind.Lapsed)).GetAsync("/subscribe/code?code=BACK")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("for just $1.50 an issue!", (await (await site.VisitAsync(ReaderKind.Lapsed)).GetAsync(SampleArticle.Address)).Words(".paywall h2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ThenPrice", "70", "Enter a whole number from 1 to 1000.")] // what follows is both or nothing
    [InlineData("ThenIssues", "20", "Enter the price in USD")]
    [InlineData("Code", "two words", "Enter two letters or digits at least")]
    [InlineData("Audience", "Nobody", "Choose one of these.")]
    public async Task The_desk_is_told_what_is_wrong_with_an_offer(string field, string value, string problem) =>
        Assert.Contains(problem, (await OfferAsync(await site.VisitAsync(ReaderKind.Admin), ("Price", "5"), ("Issues", "10"), (field, value))).Words("main"), StringComparison.Ordinal);

    private static async Task<Answer> OfferAsync(Visitor admin, params (string Name, string Value)[] fields)
    {
        var plan = (await admin.GetAsync("/admin/plans")).Document.QuerySelectorAll("a[href*='/offers/new']")[1].GetAttribute("href") ?? "";
        var audience = fields.Any(f => f.Name == "Audience") ? [] : new[] { ("Audience", "Everyone") };
        return await admin.SubmitAsync(plan, [.. fields, .. audience]);
    }
}
