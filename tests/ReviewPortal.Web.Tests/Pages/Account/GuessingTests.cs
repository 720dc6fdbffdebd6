using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

public sealed class GuessingTests
{
    [Fact]
    public async Task After_five_wrong_passwords_the_next_try_is_refused_with_the_time_to_wait_and_then_the_right_one_opens()
    {
        await using var site = await SiteAsync();
        var visitor = new Guesser(site);
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await visitor.TryAsync("reader@review.example", $"wrong {i}")).Status);

        var refused = await visitor.TryAsync("reader@review.example", SiteAccounts.Password);
        Assert.Equal((HttpStatusCode.TooManyRequests, "120"), (refused.Status, refused["Retry-After"]));
        Assert.Equal("Too many tries", refused.Words("h1"));
        Assert.Contains("Wait 2 minutes, and try again.", refused.Words("main"), StringComparison.Ordinal);
        Assert.Equal("private, no-store", refused["Cache-Control"]);

        site.Time.Advance(TimeSpan.FromSeconds(int.Parse(refused["Retry-After"] ?? "", CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.TryAsync("reader@review.example", SiteAccounts.Password)).Status);
    }

    [Fact]
    public async Task A_reader_whose_account_somebody_floods_still_gets_in_from_where_they_are()
    {
        await using var site = await SiteAsync();
        var flood = new Guesser(site);
        for (var i = 0; i < 7; i++) await flood.TryAsync("reader@review.example", "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await flood.TryAsync("reader@review.example", "wrong")).Status);
        var owner = new Guesser(site, (AddressedSite.From, "198.51.100.7"));
        Assert.Equal(HttpStatusCode.Redirect, (await owner.TryAsync("reader@review.example", SiteAccounts.Password)).Status);
    }

    [Theory]
    [InlineData(null, "203.0.113.9")]
    [InlineData("10.0.0.0/8", "203.0.113.9")]
    [InlineData("203.0.113.9", "203.0.113.9")]
    public async Task A_thousand_forged_addresses_are_one(string? proxy, string connection)
    {
        await using var site = await SiteAsync(proxy);
        var forged = Enumerable.Range(0, 1000).Select(i => $"10.{i % 250}.{i / 250}.1");
        // What comes from a proxy has the visitor's address at its end, however much the visitor wrote before it.
        var guessers = forged.Select(address => new Guesser(
            site, (AddressedSite.From, connection), ("X-Forwarded-For", proxy == connection ? $"{address}, 198.51.100.7" : address)));
        var answers = new List<Answer>();
        foreach (var guesser in guessers.Take(6)) answers.Add(await guesser.TryAsync("reader@review.example", "wrong"));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[5].Status);
    }

    [Fact]
    public async Task Behind_a_known_proxy_each_visitor_is_counted_by_their_own_address()
    {
        await using var site = await SiteAsync("10.0.0.0/8");
        Guesser Behind(string address) => new(site, (AddressedSite.From, "10.1.2.3"), ("X-Forwarded-For", $"{address}, 10.9.9.9"));
        for (var i = 0; i < 6; i++) await Behind("203.0.113.9").TryAsync("reader@review.example", "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Behind("203.0.113.9").TryAsync("reader@review.example", "wrong")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Behind("198.51.100.7").TryAsync("reader@review.example", SiteAccounts.Password)).Status);
    }

    [Fact]
    public async Task Known_unknown_locked_and_unconfirmed_accounts_are_answered_alike_from_the_first_try_to_the_refusal()
    {
        await using var site = await SiteAsync();
        await site.Accounts.AddAsync("locke@review.example");
        await site.InScopeAsync(async services =>
        {
            var readers = services.GetRequiredService<UserManager<Reader>>();
            var locked = await readers.FindByEmailAsync("locke@review.example") ?? throw new InvalidOperationException("The reader was added above.");
            await readers.SetLockoutEndDateAsync(locked, DateTimeOffset.MaxValue);
        });
        var answers = new List<string>();
        foreach (var (email, password) in new[]
        {
            ("reader@review.example", "not the sentence"), ("nobody@review.example", "not the sentence"),
            ("locke@review.example", "not the sentence"), ("locke@review.example", SiteAccounts.Password),
        })
        {
            var visitor = new Guesser(site, (AddressedSite.From, $"10.{answers.Count}.0.1"));
            // A locked account tells nothing to whoever knows its password either, so its limit is counted from anew.
            var account = answers.Count == 3 ? "locke@review.example" : email;
            var told = "";
            for (var i = 0; i < 6; i++)
            {
                var answer = await visitor.TryAsync(account, password);
                var body = answer.Text.Replace(account, "…", StringComparison.Ordinal);
                told += $"{answer.Status} {answer["Retry-After"]} {answer["Set-Cookie"]} {WithoutToken(body)}\n";
            }

            answers.Add(told);
        }

        Assert.All(answers, a => Assert.Equal(answers[0], a));
        Assert.Contains("TooManyRequests", answers[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/register", "Email")]
    [InlineData("/account/password", "Current")]
    public async Task Accounts_are_made_and_passwords_changed_only_so_often(string page, string field)
    {
        await using var site = await SiteAsync();
        var visitor = page == "/account/register" ? site.Visit() : await site.VisitAsync(ReaderKind.Reader);
        (string, string)[] fields = field == "Email"
            ? [("Name", "Ida"), ("Email", "reader@review.example"), ("Password", "the first long password")]
            : [("Current", "not the sentence"), ("New", "another long password")];
        for (var i = 0; i < 5; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await visitor.SubmitAsync(page, fields)).Status);
        var refused = await visitor.SubmitAsync(page, fields);
        Assert.Equal((HttpStatusCode.TooManyRequests, "120"), (refused.Status, refused["Retry-After"]));
    }

    [Theory]
    [InlineData("/account/login", "Email=reader@review.example&Email=x{0}")]
    [InlineData("/account/login?Email=reader@review.example", "")]
    [InlineData("/account/login", "Email=reader@\uff52eview.e\uff58ample&Try={0}")]
    [InlineData("/account/login", "Email=READER@REVIEW.EXAMPLE&Try={0}")]
    public async Task However_an_account_is_named_its_tries_are_counted_together(string address, string naming)
    {
        await using var site = await SiteAsync();
        var visitor = site.Visit();
        var form = (await visitor.GetAsync("/account/login")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            var fields = string.Format(CultureInfo.InvariantCulture, naming, i).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')).Select(f => (f[0], f[1]));
            answers.Add((await visitor.PostAsync(address, [.. fields, ("Password", $"wrong {i}"), ("__RequestVerificationToken", form)])).Status);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 5), HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task From_one_range_no_more_wait_for_a_hash_than_leave_room_for_others()
    {
        using var hashings = new Hashings();
        var (flood, other) = (AddressRange.Of(IPAddress.Parse("203.0.113.9")), AddressRange.Of(IPAddress.Parse("198.51.100.7")));
        var waiting = Enumerable.Range(0, 30).Select(_ => hashings.BeginAsync(flood, TestContext.Current.CancellationToken).AsTask()).ToList();
        Assert.Equal(22, waiting.Count(turn => turn is { IsCompletedSuccessfully: true, Result: null }));

        var others = hashings.BeginAsync(other, TestContext.Current.CancellationToken).AsTask();
        Assert.False(others.IsCompleted);
        foreach (var turn in waiting) (await turn)?.Dispose();
        using var turnOfTheOther = await others;
        Assert.NotNull(turnOfTheOther);
        // Whoever goes away leaves their place.
        for (var i = 0; i < 30; i++) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hashings.BeginAsync(flood, new CancellationToken(canceled: true)).AsTask());
    }

    [Fact]
    public async Task The_link_that_confirms_is_written_again_only_so_often_and_only_while_it_is_needed()
    {
        await using var site = await SiteAsync();
        var email = SiteAccounts.EmailOf(ReaderKind.Reader);
        await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Email == email).ExecuteUpdateAsync(u => u.SetProperty(r => r.EmailConfirmed, true)));
        var reader = await site.VisitAsync(ReaderKind.Reader);
        var page = await reader.GetAsync("/account/email");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var answers = new List<Answer>();
        for (var i = 0; i < 11; i++) answers.Add(await reader.PostAsync("/account/email?handler=confirm", ("__RequestVerificationToken", token)));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].Status);
        Assert.Equal("/account/email", answers[0].Location);
        Assert.Empty(await site.LettersAsync(email));
    }

    [Fact]
    public async Task Of_a_flood_all_at_once_some_wait_their_turn_and_the_rest_are_asked_to_come_again()
    {
        await using var site = await SiteAsync();
        var guessers = Enumerable.Range(0, 60).Select(i => new Guesser(site, (AddressedSite.From, $"10.{i}.0.1"))).ToList();
        foreach (var guesser in guessers) await guesser.OpenAsync();
        var answers = await Task.WhenAll(guessers.Select((g, i) => Task.Run(() => g.TryAsync($"{i}@review.example", "wrong"), TestContext.Current.CancellationToken)));
        Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.OK || (a.Status, a["Retry-After"]) == (HttpStatusCode.TooManyRequests, "5")));
        Assert.Contains(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync("/")).Status);
    }

    private static string WithoutToken(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body, "name=\"__RequestVerificationToken\"[^>]* value=\"[^\"]+\"", "");

    private static async Task<AddressedSite> SiteAsync(string? proxy = null)
    {
        var site = new AddressedSite();
        if (proxy is not null) site.With("ReviewPortal:Site:KnownProxies:0", proxy);
        await site.InitializeAsync();
        return site;
    }
}
