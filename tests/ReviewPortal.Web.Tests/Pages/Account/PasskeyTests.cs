using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

public sealed class PasskeyTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_reader_adds_a_passkey_and_signs_in_by_it_without_typing_an_address()
    {
        var (reader, passkey) = (await MakeAsync("ina"), new SoftPasskey());
        var added = await reader.AddAsync(passkey, "The telephone");
        Assert.Equal((HttpStatusCode.OK, 10), (added.Status, added.Document.QuerySelectorAll(".codes li").Length));

        var visitor = site.Visit();
        var answer = await visitor.SignInAsync(passkey, SampleArticle.Address);
        Assert.Equal((HttpStatusCode.Redirect, SampleArticle.Address), (answer.Status, answer.Location));
        var list = (await visitor.GetAsync(PasskeyVisits.ListPage)).Words("ul.rows li");
        Assert.StartsWith("The telephone Added on June 15, 2026, last used on June 15, 2026", list, StringComparison.Ordinal);
        Assert.DoesNotContain("__Host-passkey", visitor.Cookies.Keys);
    }

    [Fact]
    public async Task What_the_browser_is_asked_names_the_sites_own_host_and_wants_its_user_verified()
    {
        var (options, _) = await site.Visit().AskAsync(PasskeyVisits.SignInPage);
        var asked = JsonNode.Parse(options);
        Assert.Equal(("review.example", "required"), ((string?)asked?["rpId"], (string?)asked?["userVerification"]));
        var (creation, _) = await (await site.VisitAsync(ReaderKind.Reader)).AskAsync(PasskeyVisits.ListPage);
        var made = JsonNode.Parse(creation);
        Assert.Equal(("review.example", "required", "required"), (
            (string?)made?["rp"]?["id"], (string?)made?["authenticatorSelection"]?["userVerification"], (string?)made?["authenticatorSelection"]?["residentKey"]));
    }

    [Fact]
    public async Task An_answer_is_good_once_even_with_a_copy_of_the_cookie_that_it_belongs_to()
    {
        var passkey = await AddAsync("replayed");
        var visitor = site.Visit();
        var (options, token) = await visitor.AskAsync(PasskeyVisits.SignInPage);
        (string, string)[] fields = [("credential", passkey.Get(options)), ("__RequestVerificationToken", token)];
        var thief = visitor.Again();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(PasskeyVisits.SignInPage, fields)).Status);
        await RefusedAsync(thief, fields);

        var racing = site.Visit();
        (options, token) = await racing.AskAsync(PasskeyVisits.SignInPage);
        fields = [("credential", passkey.Get(options)), ("__RequestVerificationToken", token)];
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => racing.Again().PostAsync(PasskeyVisits.SignInPage, fields)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_answer_to_a_challenge_of_another_browser_of_another_day_or_of_none_is_refused()
    {
        var passkey = await AddAsync("challenged");
        var (visitor, other) = (site.Visit(), site.Visit());
        var (options, _) = await visitor.AskAsync(PasskeyVisits.SignInPage);
        var (_, token) = await other.AskAsync(PasskeyVisits.SignInPage);
        await RefusedAsync(other, ("credential", passkey.Get(options)), ("__RequestVerificationToken", token));

        // The cookie is gone with the first answer.
        await RefusedAsync(other, ("credential", passkey.Get(options)), ("__RequestVerificationToken", token));

        await using var later = new SiteFactory { Storage = site.Storage };
        var late = later.Visit();
        (options, token) = await late.AskAsync(PasskeyVisits.SignInPage);
        later.Time.Advance(TimeSpan.FromMinutes(10));
        await RefusedAsync(late, ("credential", passkey.Get(options)), ("__RequestVerificationToken", token));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://review.example")]
    [InlineData("https://review.example.evil.example")]
    [InlineData("https://review.example:444")]
    [InlineData("null")]
    [InlineData("")]
    public async Task An_answer_from_another_origin_is_refused(string origin)
    {
        var passkey = await AddAsync($"origin-{Guid.NewGuid():n}");
        passkey.Origin = origin;
        await RefusedAsync(await site.Visit().SignInAsync(passkey));
        await RefusedAsync(await (await MakeAsync($"origin-{Guid.NewGuid():n}")).AddAsync(new SoftPasskey { Origin = origin }));
    }

    [Fact]
    public async Task An_answer_for_another_sites_host_is_refused()
    {
        var passkey = await AddAsync("host");
        passkey.Host = "evil.example";
        await RefusedAsync(await site.Visit().SignInAsync(passkey));
    }

    [Fact]
    public async Task A_passkey_that_does_not_verify_its_user_is_refused_when_it_is_added_and_when_it_is_used()
    {
        await RefusedAsync(await (await MakeAsync("unverified")).AddAsync(new SoftPasskey { IsUserVerified = false }));
        var passkey = await AddAsync("verified");
        passkey.IsUserVerified = false;
        await RefusedAsync(await site.Visit().SignInAsync(passkey));
    }

    [Fact]
    public async Task A_passkey_is_its_own_readers_whatever_it_says()
    {
        var (passkey, other) = (await AddAsync("mine"), await AddAsync("theirs"));
        passkey.Owner = other.Owner;
        await RefusedAsync(await site.Visit().SignInAsync(passkey));
        passkey.Owner = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("nobody"));
        await RefusedAsync(await site.Visit().SignInAsync(passkey));

        // Another's identifier with a key of one's own.
        await RefusedAsync(await site.Visit().SignInAsync(new SoftPasskey { Id = other.Id, Owner = other.Owner }));
        await RefusedAsync(await (await MakeAsync("grabs")).AddAsync(new SoftPasskey { Id = other.Id }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    [InlineData("{\"id\":1,\"rawId\":[],\"type\":{},\"response\":7}")]
    [InlineData("{\"id\":\"AQID\",\"rawId\":\"AQID\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{}}")]
    [InlineData("{\"id\":\"AQID\",\"rawId\":\"AQID\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\",\"authenticatorData\":\"AA\",\"signature\":\"\",\"userHandle\":null}}")]
    [InlineData("{\"id\":\"AQID\",\"rawId\":\"AQID\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"bm90IGpzb24\",\"attestationObject\":\"n5-fn5-f\",\"authenticatorData\":\"!!\",\"signature\":\"AA\",\"userHandle\":\"AA\"}}")]
    public async Task Whatever_else_is_sent_is_refused_with_words(string answer)
    {
        var visitor = site.Visit();
        var (_, token) = await visitor.AskAsync(PasskeyVisits.SignInPage);
        await RefusedAsync(visitor, ("credential", answer), ("__RequestVerificationToken", token));
        var reader = await site.VisitAsync(ReaderKind.Print);
        (_, token) = await reader.AskAsync(PasskeyVisits.ListPage);
        await RefusedAsync(await reader.PostAsync(PasskeyVisits.ListPage, ("Credential", answer), ("__RequestVerificationToken", token)));
    }

    [Fact]
    public async Task Answers_and_names_of_almost_a_megabyte_are_refused_with_words()
    {
        var visitor = site.Visit();
        var (_, token) = await visitor.AskAsync(PasskeyVisits.SignInPage);
        await RefusedAsync(visitor, ("credential", new string('[', 1_000_000)), ("__RequestVerificationToken", token));
        var reader = await site.VisitAsync(ReaderKind.Print);
        (var options, token) = await reader.AskAsync(PasskeyVisits.ListPage);
        await RefusedAsync(await reader.PostAsync(PasskeyVisits.ListPage, ("Credential", new string('{', 1_000_000)), ("__RequestVerificationToken", token)));
        await RefusedAsync(await reader.PostAsync(
            PasskeyVisits.ListPage, ("Credential", new SoftPasskey().Create(options)), ("Name", new string('n', 900_000)), ("__RequestVerificationToken", token)));
    }

    [Fact]
    public async Task Nothing_is_asked_or_taken_without_the_forms_token()
    {
        foreach (var page in new[] { PasskeyVisits.SignInPage, $"{PasskeyVisits.SignInPage}?handler=options" })
            Assert.Equal(HttpStatusCode.BadRequest, (await site.Visit().PostAsync(page, ("credential", "{}"))).Status);
        var reader = await site.VisitAsync(ReaderKind.Print);
        foreach (var page in new[] { PasskeyVisits.ListPage, $"{PasskeyVisits.ListPage}?handler=options" })
            Assert.Equal(HttpStatusCode.BadRequest, (await reader.PostAsync(page, ("Credential", "{}"))).Status);
    }

    [Fact]
    public async Task A_passkey_is_renamed_and_removed_by_its_reader_alone()
    {
        var (reader, passkey) = (await MakeAsync("renames"), new SoftPasskey());
        await reader.AddAsync(passkey, "Old");
        var rename = (await reader.GetAsync(PasskeyVisits.ListPage)).Document.QuerySelector("ul.rows a")?.GetAttribute("href") ?? "";
        Assert.Equal("Enter a name.", (await reader.SubmitAsync(rename, ("Name", " "))).Words("#Name-error"));
        Assert.Equal(PasskeyVisits.ListPage, (await reader.SubmitAsync(rename, ("Name", "<New> “é”"))).Location);
        Assert.StartsWith("<New> “é”", (await reader.GetAsync(PasskeyVisits.ListPage)).Words("ul.rows li"), StringComparison.Ordinal);

        var other = await site.VisitAsync(ReaderKind.Print);
        foreach (var address in new[] { rename, $"{rename}/remove" }) Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);

        var elsewhere = site.Visit();
        await elsewhere.SignInAsync(passkey);
        Assert.Equal("/account/signing-in?notice=passkey-removed", (await reader.SubmitAsync($"{rename}/remove")).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/account")).Status);
        await RefusedAsync(await site.Visit().SignInAsync(passkey));
    }

    [Fact]
    public async Task Staff_with_a_passkey_who_signed_in_by_password_use_it_before_they_reach_the_desk()
    {
        var account = await site.Accounts.AddAsync("keyed@review.example", "Editor");
        await site.InScopeAsync(services =>
            services.GetRequiredService<ReviewDbContext>().Authenticators.Where(a => a.ReaderId == account.Id).ExecuteDeleteAsync());
        var editor = await site.Accounts.SignInAsync("keyed@review.example");
        Assert.Equal("/account/signing-in?returnUrl=%2Fadmin%2Farticles", (await editor.GetAsync("/admin/articles")).Location);
        var passkey = new SoftPasskey();
        await editor.AddAsync(passkey);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/articles")).Status);

        var weak = await site.Accounts.SignInAsync("keyed@review.example");
        Assert.Equal("/account/login/passkey?returnUrl=%2Fadmin%2Farticles", (await weak.GetAsync("/admin/articles")).Location);
        Assert.Equal("/account/login/passkey?returnUrl=%2Faccount%2Fpasskeys", (await weak.GetAsync(PasskeyVisits.ListPage)).Location);
        await RefusedAsync(await weak.SignInAsync(await AddAsync("not-staff")));
        Assert.Equal("/admin/articles", (await weak.SignInAsync(passkey, "/admin/articles")).Location);
        Assert.Equal(HttpStatusCode.OK, (await weak.GetAsync("/admin/articles")).Status);
    }

    [Fact]
    public async Task Whoever_was_locked_out_by_somebody_elses_guesses_gets_in_by_their_passkey()
    {
        var passkey = await AddAsync("besieged");
        for (var i = 0; i < 5; i++) await site.Visit().SubmitAsync("/account/login", ("Email", "besieged@review.example"), ("Password", "a guess at the sentence"));
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visit().SignInAsync(passkey)).Status);
    }

    private async Task<Visitor> MakeAsync(string name)
    {
        await site.Accounts.AddAsync($"{name}@review.example");
        return await site.Accounts.SignInAsync($"{name}@review.example");
    }

    /// <summary>A reader with a passkey.</summary>
    private async Task<SoftPasskey> AddAsync(string name)
    {
        var passkey = new SoftPasskey();
        Assert.Equal(HttpStatusCode.OK, (await (await MakeAsync(name)).AddAsync(passkey)).Status);
        return passkey;
    }

    private static async Task RefusedAsync(Visitor visitor, params (string, string)[] fields)
    {
        await RefusedAsync(await visitor.PostAsync(PasskeyVisits.SignInPage, fields));
        Assert.DoesNotContain(Visitor.Account, visitor.Cookies.Keys);
    }

    private static Task RefusedAsync(Answer answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector("main .errors li"));
        return Task.CompletedTask;
    }
}
