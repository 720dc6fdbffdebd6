using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Records;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class DataTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task A_reader_takes_everything_about_them_away_in_one_file_without_a_secret()
    {
        var reader = await site.Accounts.AddAsync("taker@example.org", plan: "Digital");
        var token = await site.InScopeAsync(services => services.GetRequiredService<FeedAddresses>().MakeAsync(reader.Id, default));
        var visitor = await site.Accounts.SignInAsync("taker@example.org");
        var answer = await visitor.GetAsync("/account/data/file");

        Assert.Contains("attachment", answer["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("private, no-store", answer["Cache-Control"]);
        var file = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal("taker@example.org", file.GetProperty("account").GetProperty("email").GetString());
        Assert.Equal("Password", Assert.Single(file.GetProperty("sessions").EnumerateArray()).GetProperty("by").GetString());
        Assert.Equal((JsonValueKind.Array, JsonValueKind.Null), (file.GetProperty("passkeys").ValueKind, file.GetProperty("authenticator").ValueKind));
        Assert.Equal("Digital", file.GetProperty("subscriptions")[0].GetProperty("plan").GetString());
        Assert.Equal("review-shelf", file.GetProperty("reading").GetProperty("format").GetString());
        Assert.Equal(JsonValueKind.Object, file.GetProperty("feed").ValueKind);
        Assert.Contains(file.GetProperty("record").EnumerateArray(), e => e.GetProperty("kind").GetString() == "SignIn");
        var hash = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Id == reader.Id).Select(u => u.PasswordHash).SingleAsync());
        foreach (var secret in new[] { token, hash ?? "" }) Assert.DoesNotContain(secret, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_often_a_reader_takes_their_data_the_record_says_so_once_an_hour()
    {
        var reader = await site.Accounts.AddAsync("often-taken@example.org");
        var visitor = await site.SignInAsync("often-taken@example.org", isKept: true);
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/data/file")).Status);
        Assert.Equal(1, await TakenAsync());
        site.Time.Advance(TimeSpan.FromHours(1));
        await visitor.GetAsync("/account/data/file");
        Assert.Equal(2, await TakenAsync());

        Task<int> TakenAsync() => site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().RecordEntries
            .CountAsync(e => e.ReaderId == reader.Id && e.Kind == RecordKind.DataTaken));
    }

    [Fact]
    public async Task An_account_is_deleted_with_all_that_hangs_on_it_and_the_books_keep_no_name()
    {
        var reader = await site.Accounts.AddAsync("leaver@example.org", plan: "Digital");
        var visitor = await site.Accounts.SignInAsync("leaver@example.org");
        var paid = await visitor.OrderAsync("digital");
        await site.MarkPaidAsync(paid);
        var open = await visitor.OrderAsync("print");

        var wrong = await visitor.SubmitAsync("/account/delete", ("Password", "not the sentence"));
        Assert.Equal("This is not the password of this account.", wrong.Words("#Password-error"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).Status);

        var elsewhere = visitor.Again();
        var gone = await visitor.SubmitAsync("/account/delete", ("Password", SiteAccounts.Password));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (gone.Status, gone.Location));
        Assert.DoesNotContain(Visitor.Account, visitor.Cookies.Keys);
        Assert.Equal("Your account was deleted at The Harbour Review", (await site.LettersAsync("leaver@example.org"))[^1].Subject);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().SubmitAsync("/account/login", ("Email", "leaver@example.org"), ("Password", SiteAccounts.Password))).Status);
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            Assert.False(await db.Subscriptions.AnyAsync(s => s.ReaderId == reader.Id));
            Assert.False(await db.PostalAddresses.AnyAsync(a => a.ReaderId == reader.Id));
            var kept = await db.BookEntries.AsNoTracking().ToListAsync();
            Assert.Contains(kept, e => e is { Plan: "Digital", Invoice: null } && e.Until == site.Now);
            Assert.Contains(kept, e => e.Invoice == paid && e is { PriceMinor: 7000, Currency: "USD", Issues: 20 });
            var invoices = await db.Invoices.AsNoTracking().Where(i => i.Number == paid || i.Number == open).OrderBy(i => i.Number).ToListAsync();
            Assert.Equal([InvoiceStatus.Paid, InvoiceStatus.Cancelled], invoices.Select(i => i.StatusAt(site.Now)));
            Assert.All(invoices, i => Assert.Equal((null, "", null, null), (i.ReaderId, i.BilledName, i.BilledAddress, i.Note)));
            Assert.Equal([7000L, 9000L], invoices.Select(i => i.PriceMinor));
        });
    }

    [Fact]
    public async Task The_desk_still_shows_the_invoices_of_an_account_that_is_gone()
    {
        var visitor = await site.NewReaderAsync("vanished");
        var number = await visitor.OrderAsync("print");
        await visitor.SubmitAsync("/account/delete", ("Password", SiteAccounts.Password));
        var page = await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync($"/admin/invoices/{number}");
        Assert.Contains($"No. {number}, Account deleted", page.Words("h1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Salt Quay", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var admin = await site.VisitAsync(ReaderKind.Admin);
        var page = await admin.GetAsync("/account/delete");
        Assert.Contains("You are the last administrator", page.Words("main"), StringComparison.Ordinal);
        var token = (await admin.GetAsync("/account/password")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        await admin.PostAsync("/account/delete", ("Password", SiteAccounts.Password), ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin")).Status);
    }
}
