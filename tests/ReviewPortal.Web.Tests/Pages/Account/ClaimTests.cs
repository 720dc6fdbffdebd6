using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class ClaimTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Unknown = "There is no such number with this postal code.";

    [Fact]
    public async Task A_print_subscriber_of_old_claims_their_number_and_reads_at_once()
    {
        await site.ImportAsync("A-0100,Odile Brandt,12 Rue du Port,Brest,29200,France,,All Access,2027-06-30\n");
        var reader = await site.NewReaderAsync("odile");
        Assert.DoesNotContain("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words("main"), StringComparison.Ordinal);
        Assert.Equal("/account?notice=claimed", (await reader.ClaimAsync(" a 0100", "29 200")).Location);

        Assert.Contains("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
        var letter = Assert.Single(await site.LettersAsync("odile@example.org"));
        Assert.Contains("Your subscription No. A-0100 (All Access) is now on your account here. It runs to June 30, 2027.", letter.Text, StringComparison.Ordinal);
        var (origin, acts) = await site.InScopeAsync(async services =>
        {
            var held = await services.GetRequiredService<ReviewDbContext>().Subscriptions.Include(s => s.History)
                .SingleAsync(s => services.GetRequiredService<ReviewDbContext>().Users.Any(u => u.Id == s.ReaderId && u.Email == "odile@example.org"));
            Assert.Equal((SubscriptionOrigin.Import, new DateTime(2027, 7, 1, 4, 0, 0, DateTimeKind.Utc)), (held.Origin, held.PaidUntil));
            return (held.Origin, held.History.Select(e => e.Act).ToList());
        });
        Assert.Contains(SubscriptionAct.Claimed, acts);
        Assert.Contains("You have claimed this number already", (await reader.ClaimAsync("A0100", "29200")).Words(".errors"), StringComparison.Ordinal);
        var other = await site.NewReaderAsync("other-odile");
        Assert.Contains("This number is on another account already.", (await other.ClaimAsync("A0100", "29200")).Words(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_claims_a_number_learns_no_name_and_no_address_of_the_label_and_copies_go_there_until_they_enter_their_own()
    {
        await site.ImportAsync("H-1,Hidden Person,77 Secret Lane,Lostwithiel,PL22 0AA,England,hidden@example.org,Print,2027-06-30\n");
        var reader = await site.NewReaderAsync("curious");
        Assert.Equal("/account?notice=claimed", (await reader.ClaimAsync("H-1", "PL22 0AA")).Location);
        var subscription = (await reader.GetAsync("/account")).Document.QuerySelector("a[href^='/account/subscriptions/']")?.GetAttribute("href") ?? "";
        var seen = new List<string> { (await site.LettersAsync("curious@example.org"))[^1].Text ?? "" };
        foreach (var page in new[] { "/account?notice=claimed", "/account/address", "/account/data/file", "/account/claim", "/subscribe/print", subscription })
            seen.Add((await reader.GetAsync(page)).Text);
        seen.Add((await reader.ClaimAsync("H-1", "PL22 0AA")).Text);
        foreach (var secret in new[] { "Hidden Person", "Secret Lane", "Lostwithiel", "hidden@" }) Assert.All(seen, text => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Printed copies go to the address that the review has", seen[1], StringComparison.Ordinal);
        Assert.Contains("Printed copies go to the address that the review has for No. H-1.", seen[2], StringComparison.Ordinal);

        var desk = await site.VisitAsync(ReaderKind.Circulation);
        const string Listed = "Hidden Person,77 Secret Lane,,Lostwithiel,PL22 0AA,England";
        Assert.Contains($"H-1,{Listed},Print", (await desk.SubmitAsync("/admin/labels", ("day", "2026-06-16"))).Text, StringComparison.Ordinal);
        var export = (await desk.SubmitAsync("/admin/subscribers/export")).Text;
        Assert.Contains("H-1,Hidden Person,curious@example.org,77 Secret Lane,,Lostwithiel,PL22 0AA,England,Print", export, StringComparison.Ordinal);

        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        Assert.DoesNotContain("for No. H-1", (await reader.GetAsync("/account/address")).Text, StringComparison.Ordinal);
        Assert.Contains("H-1,Ida Morrow,3 Salt Quay,Second floor,Penlow,PL4 9QQ,England,Print", (await desk.SubmitAsync("/admin/labels", ("day", "2026-06-16"))).Text, StringComparison.Ordinal);
        Assert.Contains("H-1,Ida Morrow,curious@example.org,3 Salt Quay", (await desk.SubmitAsync("/admin/subscribers/export")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_number_and_a_wrong_postal_code_are_answered_alike_to_the_letter()
    {
        await site.ImportAsync("B-1,Ada Loy,,,PL4 9QQ,,,Digital,2027-06-30\nB-2,Void Voss,,,PL4,,,Digital,2027-06-30\n");
        await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().PrintSubscribers.Where(s => s.NumberKey == "B2")
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ClosedAt, site.Now)));
        var answers = new List<string?>();
        foreach (var (number, proof) in new[] { ("B-1", "PL4 9QR"), ("B-9", "PL4 9QR"), ("B-2", "PL4"), ("B-1", "Ada Loy") })
            answers.Add((await (await site.NewReaderAsync($"alike{answers.Count}")).ClaimAsync(number, proof)).Words(".errors"));
        Assert.Contains(Unknown, Assert.Single(answers.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_country_has_no_postal_code_the_name_is_asked_for_and_accents_are_forgiven()
    {
        await site.ImportAsync("N-1,Séamus Ó Cathain,,,,,,Digital,2027-06-30\n");
        var reader = await site.NewReaderAsync("seamus");
        Assert.Contains(Unknown, (await reader.ClaimAsync("N-1", "Seamus")).Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("/account?notice=claimed", (await reader.ClaimAsync("N-1", "o cathain SEAMUS")).Location);
    }

    [Fact]
    public async Task Of_four_who_claim_a_number_at_once_one_has_it()
    {
        await site.ImportAsync("R-1,Ada Loy,,,PL4,,,Digital,2027-06-30\n");
        var readers = new List<(Visitor Reader, string Token)>();
        for (var i = 0; i < 4; i++)
        {
            var reader = await site.NewReaderAsync($"racing{i}");
            readers.Add((reader, (await reader.GetAsync("/account/claim")).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""));
        }

        var answers = await Task.WhenAll(readers.Select(r => r.Reader.PostAsync("/account/claim", ("Number", "R-1"), ("Proof", "PL4"), ("__RequestVerificationToken", r.Token))));
        Assert.Single(answers, a => a.Location == "/account?notice=claimed");
        Assert.All(answers.Where(a => a.Location is null), a => Assert.Contains("on another account already", a.Words(".errors"), StringComparison.Ordinal));
        var subscribers = await site.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            return db.Subscriptions.CountAsync(s => db.Users.Any(u => u.Id == s.ReaderId && u.Email != null && u.Email.StartsWith("racing")));
        });
        Assert.Equal(1, subscribers);
    }

    [Fact]
    public async Task Numbers_cannot_be_guessed_by_one_account_nor_by_many_from_one_place()
    {
        await using var guessed = new SiteFactory();
        await guessed.InitializeAsync();
        await guessed.ImportAsync("G-1,Ada Loy,,,PL4,,,Digital,2027-06-30\n");
        var reader = await guessed.NewReaderAsync("guesser");
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await reader.ClaimAsync($"G-{i + 2}", "PL4")).Status);
        var refused = await reader.ClaimAsync("G-1", "PL4");
        Assert.Equal((HttpStatusCode.TooManyRequests, "600"), (refused.Status, refused["Retry-After"]));

        var tried = 5;
        for (var i = 0; i < 4; i++)
        {
            var another = await guessed.NewReaderAsync($"guesser{i}");
            for (var j = 0; j < 5; j++) if ((await another.ClaimAsync("G-9", "PL4")).Status == HttpStatusCode.OK) tried++;
        }

        Assert.Equal(20, tried);
        guessed.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("/account?notice=claimed", (await (await guessed.Accounts.SignInAsync("guesser@example.org")).ClaimAsync("G-1", "PL4")).Location);
    }

    [Fact]
    public async Task Whoever_has_not_confirmed_their_address_claims_nothing()
    {
        await site.Accounts.AddAsync("unconfirmed-claimer@example.org");
        var reader = await site.Accounts.SignInAsync("unconfirmed-claimer@example.org");
        await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Email == "unconfirmed-claimer@example.org")
            .ExecuteUpdateAsync(u => u.SetProperty(r => r.EmailConfirmed, false)));
        Assert.Equal("/account/email", (await reader.GetAsync("/account/claim")).Location);
    }

    [Fact]
    public async Task A_list_moves_on_the_end_of_what_is_claimed_and_nothing_else()
    {
        await site.ImportAsync("L-1,Ada Loy,3 Salt Quay,Penlow,PL4 9QQ,England,known@example.org,Digital,2026-06-30\n");
        var reader = await site.NewReaderAsync("moved-on");
        Assert.Equal("/account?notice=claimed", (await reader.ClaimAsync("L-1", "PL4 9QQ")).Location);
        Assert.Contains("If it was not, write to the review", Assert.Single(await site.LettersAsync("known@example.org")).Text, StringComparison.Ordinal);

        await site.ImportAsync("L-1,Ada Changed,9 Other Quay,Skerry,SK1,Scotland,,Print,2027-06-30\n");
        Assert.Contains("June 30, 2027", (await reader.GetAsync("/account")).Words("main"), StringComparison.Ordinal);
        var listed = await site.ListedAsync("L1");
        Assert.Equal(("Ada Loy", "3 Salt Quay", "Digital"), (listed.Name, listed.Line1, listed.Plan?.Name));

        // An older list takes nothing away.
        await site.ImportAsync("L-1,Ada Loy,,,PL4 9QQ,,,Digital,2026-06-30\n");
        Assert.Contains("June 30, 2027", (await reader.GetAsync("/account")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_account_is_deleted_the_number_can_be_claimed_again()
    {
        await site.ImportAsync("D-1,Ada Loy,,,PL4,,,Digital,2027-06-30\n");
        var reader = await site.NewReaderAsync("leaving-claimer");
        await reader.ClaimAsync("D-1", "PL4");
        Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync("/account/delete", ("Password", SiteAccounts.Password))).Status);
        Assert.False((await site.ListedAsync("D1")).IsClaimed);
        Assert.Equal("/account?notice=claimed", (await (await site.NewReaderAsync("coming-claimer")).ClaimAsync("D-1", "PL4")).Location);
    }

    [Fact]
    public async Task A_number_that_the_wrong_person_claimed_is_taken_back_with_what_they_got_by_it()
    {
        await site.ImportAsync("T-1,Ada Loy,,,PL4,,,All Access,2027-06-30\n");
        var reader = await site.NewReaderAsync("wrong-claimer");
        await reader.ClaimAsync("T-1", "PL4");
        var address = $"/admin/subscribers/{(await site.ListedAsync("T1")).Id}";
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        Assert.Contains("Say why.", (await desk.SubmitAsync(address, ("act", "release"), ("Reason", " "))).Words(".errors"), StringComparison.Ordinal);
        Assert.Equal($"{address}?notice=saved", (await desk.SubmitAsync(address, ("act", "release"), ("Reason", "Her neighbour did"))).Location);
        Assert.DoesNotContain("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words("main"), StringComparison.Ordinal);
        Assert.Equal("/account?notice=claimed", (await (await site.NewReaderAsync("right-claimer")).ClaimAsync("T-1", "PL4")).Location);
    }
}
