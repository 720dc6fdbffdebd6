using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Payments;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>Gifts, through the forms.</summary>
internal static class SiteGifts
{
    /// <returns>Where the link that a reader makes to an article leads.</returns>
    public static async Task<string> GiveAsync(this Visitor giver, string article = SampleArticle.Slug)
    {
        Assert.Equal($"/articles/{article}/give", (await giver.SubmitAsync($"/articles/{article}/give")).Location);
        return await giver.GiftLinkAsync(article);
    }

    public static async Task<string> GiftLinkAsync(this Visitor giver, string article = SampleArticle.Slug) =>
        new Uri((await giver.GetAsync($"/articles/{article}/give")).Document.QuerySelector("#link")?.GetAttribute("value") ?? "").AbsolutePath;

    /// <summary>Revokes the latest link that opens something.</summary>
    public static async Task RevokeAsync(this Visitor giver)
    {
        var button = (await giver.GetAsync("/account/gifts")).Document.QuerySelector("button[name=link]");
        Assert.Equal("/account/gifts?revoked=true", (await giver.SubmitAsync("/account/gifts", ("link", button?.GetAttribute("value") ?? ""))).Location);
    }

    /// <summary>Orders a gift without a page, for a reader whom a test knows by address, and has it paid for.</summary>
    /// <returns>Its id.</returns>
    public static Task<int> OrderGiftAsync(this SiteFactory site, string giver, string plan = "digital", bool isPaid = true) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        var cancel = TestContext.Current.CancellationToken;
        var reader = await db.Users.Where(u => u.Email == giver).Select(u => u.Id).SingleAsync(cancel);
        var offer = (await db.Offers.Include(o => o.Plan).Where(o => o.Plan != null && o.Plan.Slug == plan).ToListAsync(cancel)).First(o => o.IsGivable);
        var entry = new GiftEntry { Name = isPaid ? "Nora Vane" : "Otto Vane", From = "Ida Morrow", Message = "For the long evenings.\nYours" };
        var order = await services.GetRequiredService<GiftOrders>().PlaceAsync(reader, offer.Id, entry, cancel);
        var number = order.Invoice ?? throw new InvalidOperationException(order.Problem);
        if (isPaid) Assert.True(await services.GetRequiredService<InvoiceDesk>().MarkPaidAsync(number, new(2026, 6, 15), PaymentWay.Cheque, afterAll: false, new("test", null), cancel));
        return await db.GiftSubscriptions.Where(g => g.InvoiceNumber == number).Select(g => g.Id).SingleAsync(cancel);
    });

    /// <summary>A subscriber of their own for a test, signed in.</summary>
    public static async Task<Visitor> NewSubscriberAsync(this SiteFactory site, string name, string plan = "All Access", DateTime? until = null)
    {
        await site.Accounts.AddAsync($"{name}@example.org", plan: plan, until: until);
        return await site.Accounts.SignInAsync($"{name}@example.org");
    }
}
