using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>Orders by invoice, through the forms.</summary>
internal static class SiteOrders
{
    public static (string Name, string Value)[] Address =>
    [
        ("Address.Name", "Ida Morrow"), ("Address.Line1", "3 Salt Quay"), ("Address.Line2", "Second floor"),
        ("Address.Town", "Penlow"), ("Address.PostalCode", "PL4 9QQ"), ("Address.Country", "England"),
    ];

    /// <returns>What stands in the form for the cheapest offer of a plan, or for the next.</returns>
    public static async Task<string> OfferAsync(this Visitor reader, string plan, int at = 0) =>
        (await reader.GetAsync($"/subscribe/{plan}")).Document.QuerySelectorAll("input[name=offer]")[at].GetAttribute("value") ?? "";

    /// <returns>The invoice's number.</returns>
    public static async Task<int> OrderAsync(this Visitor reader, string plan, int at = 0)
    {
        var answer = await reader.SubmitAsync($"/subscribe/{plan}", [("offer", await reader.OfferAsync(plan, at)), .. Address]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return int.Parse(answer.Location?.Split('/', '?')[3] ?? "", CultureInfo.InvariantCulture);
    }

    /// <summary>Asks what an offer of another plan makes of a subscription, and wants that.</summary>
    /// <param name="address">The subscription's.</param>
    /// <returns>The answer to the form; the question, if there is nothing to answer.</returns>
    public static async Task<Answer> ChangePlanAsync(this Visitor reader, string address, string offer, params (string, string)[] fields)
    {
        var page = $"{address}/plan?offer={offer}";
        var question = await reader.GetAsync(page);
        return question.Document.QuerySelector("input[name=shown]") is null ? question : await reader.SubmitAsync(page, fields);
    }

    /// <summary>What a page lists by name, names and values one after the other.</summary>
    public static string Facts(this Answer page) => string.Join(
        ' ', page.Document.QuerySelectorAll(".facts > *").SelectMany(e => e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>A reader of their own for a test, signed in.</summary>
    public static async Task<Visitor> NewReaderAsync(this SiteFactory site, string name)
    {
        await site.Accounts.AddAsync($"{name}@example.org");
        return await site.Accounts.SignInAsync($"{name}@example.org");
    }

    public static async Task<Answer> MarkPaidAsync(this SiteFactory site, int invoice, string received = "2026-06-15", string way = "Transfer") =>
        await (await site.VisitAsync(ReaderKind.Circulation)).SubmitAsync($"/admin/invoices/{invoice}", ("act", "pay"), ("Received", received), ("Way", way), ("Note", "reference 77"));

    public static async Task<Answer> CancelAsync(this SiteFactory site, int invoice, string reason) =>
        await (await site.VisitAsync(ReaderKind.Circulation)).SubmitAsync($"/admin/invoices/{invoice}", ("act", "cancel"), ("Reason", reason));

    /// <summary>Orders without a page, for a reader whom a test knows by address.</summary>
    public static Task<int> PlaceOrderAsync(this SiteFactory site, string email, string plan = "digital", bool isIntroductory = true) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        var reader = await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync();
        var offer = await db.Offers.Where(o => o.Plan != null && o.Plan.Slug == plan && o.Audience == (isIntroductory ? OfferAudience.NewReaders : OfferAudience.Everyone)).Select(o => o.Id).SingleAsync();
        var order = await services.GetRequiredService<InvoiceOrders>().PlaceAsync(reader, offer, null, TestContext.Current.CancellationToken);
        return order.Invoice ?? throw new InvalidOperationException(order.Problem);
    });

    public static Task<int> RemindAsync(this SiteFactory site) =>
        site.InScopeAsync(services => services.GetRequiredService<InvoiceReminders>().RemindAsync(TestContext.Current.CancellationToken));

    /// <summary>What the hour brings: renewals, ends, reminders.</summary>
    public static Task TurnAsync(this SiteFactory site) => site.InScopeAsync(async services =>
    {
        var renewals = services.GetRequiredService<Renewals>();
        await renewals.EndAsync(TestContext.Current.CancellationToken);
        await renewals.NoticeAsync(TestContext.Current.CancellationToken);
        await services.GetRequiredService<InvoiceReminders>().RemindAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>Goes on to noon of a day of the site's calendar.</summary>
    public static void GoTo(this SiteFactory site, int year, int month, int day) =>
        site.Time.SetUtcNow(new DateTimeOffset(year, month, day, 17, 0, 0, TimeSpan.Zero));
}
