using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Mail;
using ReviewPortal.Payments;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Paywall;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Shelf;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Gifts;
using ReviewPortal.Web.Tests.Leaks;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Routes;

/// <summary>A site on which there is something at each row of the matrix.</summary>
public class RoutesSite : SiteFactory
{
    private readonly Dictionary<string, string> _names = [];

    /// <summary>Its gift is opened for each row and each kind of reader.</summary>
    public RoutesSite() => With("ReviewPortal:Gifts:Openings", "10000");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var picture = GatedArticle.Picture("open.png", "ink");
        var article = await this.FileAsync(SampleArticle.File.Replace("The second paragraph", "![A boat](open.png)\n\nThe second paragraph", StringComparison.Ordinal), picture);
        // An issue in preparation of which something is ready, something is not, and something could be added.
        foreach (var title in new[] { "A Piece", "Another Piece" }) await this.PieceAsync(title);
        await this.PieceAsync("An Unsigned Piece", contributor: "");
        await this.PieceAsync("A Loose Piece", issue: null);
        await InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var editor = await db.Users.SingleAsync(u => u.Email == SiteAccounts.EmailOf(ReaderKind.Editor));
            var upload = await services.GetRequiredService<UploadIntake>().TakeAsync(
                [("new.md", new MemoryStream(Encoding.UTF8.GetBytes("---\ntitle: New\n---\nA new text with ![a boat](open.png)."))), ("open.png", new MemoryStream(picture.Content))],
                editor.Id, default);
            var files = await db.StagedFiles.Where(f => f.UploadId == upload).ToListAsync();
            Name("id", article.Id);
            Name("open", (await db.Pictures.SingleAsync()).Name);
            Name("work", (await db.Works.SingleAsync(w => w.Slug == "the-salt-road")).Id);
            Name("other", (await db.Works.SingleAsync(w => w.Slug == "a-winter-on-the-quay")).Id);
            Name("upload", upload);
            Name("file", files.Single(f => f.PictureType == null).Id);
            Name("picture", files.Single(f => f.PictureType != null).Id);
            var held = await db.Subscriptions.FirstAsync();
            var offer = await db.Offers.FirstAsync();
            Name("holder", held.ReaderId);
            Name("subscription", held.Id);
            Name("token", await services.GetRequiredService<FeedAddresses>().MakeAsync(await IdAsync(db, ReaderKind.AllAccess), default));
            var links = services.GetRequiredService<OneTimeLinks>();
            Name("enter", links.Add(LinkPurpose.Confirm, held.ReaderId));
            Name("reset", links.Add(LinkPurpose.Reset, held.ReaderId));
            Name("move", links.Add(LinkPurpose.Move, held.ReaderId, "/", "moved@review.example"));
            db.OutboxMessages.Add(Letter("A letter that waits", null));
            db.OutboxMessages.Add(Letter("A letter that was given up", Now));
            foreach (var kind in new[] { ReaderKind.AllAccess, ReaderKind.Admin })
            {
                var reader = await IdAsync(db, kind);
                db.SavedArticles.Add(new SavedArticle { ReaderId = reader, ArticleId = article.Id, SavedAt = Now });
                db.ReadArticles.Add(new ReadArticle { ReaderId = reader, ArticleId = article.Id, Furthest = 437, FirstReadAt = Now, LastReadAt = Now });
            }

            await db.SaveChangesAsync();
            // The administrator's is open; there is one that was paid and one that was cancelled, too.
            Name("invoice", await this.PlaceOrderAsync(SiteAccounts.EmailOf(ReaderKind.Admin)));
            var (paid, cancelled) = (await this.PlaceOrderAsync(SiteAccounts.EmailOf(ReaderKind.Admin), isIntroductory: false), await this.PlaceOrderAsync(SiteAccounts.EmailOf(ReaderKind.Editor)));
            var invoices = services.GetRequiredService<InvoiceDesk>();
            Assert.True(await invoices.MarkPaidAsync(paid, new(2026, 6, 15), PaymentWay.Cheque, afterAll: false, new("test", "A note"), default));
            Assert.True(await invoices.CancelAsync(cancelled, new("test", "A reason"), default));
            Name("paid", paid);
            var owned = await db.Subscriptions.SingleAsync(s => db.Invoices.Any(i => i.Number == paid && i.SubscriptionId == s.Id));
            Name("owned", owned.Id);
            foreach (var (reference, amount) in new[] { ("in_1", 7000), ("re_1", -500) }) db.Payments.Add(Payment.ByCard(reference, amount, "USD", new(2026, 6, 15), "Digital", owned, Now));
            var admin = await db.Users.SingleAsync(u => u.Email == SiteAccounts.EmailOf(ReaderKind.Admin));
            Name("next", (await db.Offers.SingleAsync(o => o.Audience == OfferAudience.Everyone && o.Plan != null && o.Plan.Slug == "all-access")).Id);
            var address = new PostalAddress { ReaderId = admin.Id };
            address.Change(new() { Name = "The desk", Line1 = "3 Salt Quay", Town = "Penlow", Country = "England" }, Now);
            db.PostalAddresses.Add(address);
            var card = CardOrder.For(admin, await db.Plans.SingleAsync(p => p.Id == offer.PlanId), offer, "salt-and-silence", Now);
            card.Hold("The page names another order.");
            var told = new CardEvent { Id = "evt_1", Type = "invoice.paid" };
            told.Settle(CardEventOutcome.NotOurs, null, null, Now);
            db.CardOrders.Add(card);
            db.CardEvents.Add(told);
            var cardGift = CardOrder.ForGift(admin, await db.Plans.SingleAsync(p => p.Id == offer.PlanId), offer, Now);
            db.CardOrders.Add(cardGift);
            Name("cardgift", cardGift.Id);
            await db.SaveChangesAsync();
            Name("card", card.Id);
            var list = await services.GetRequiredService<WaitingLists>().KeepAsync(Encoding.UTF8.GetBytes(SiteSubscribers.List), false, await IdAsync(db, ReaderKind.Circulation), default);
            Name("list", list);
            Name("listed", await SiteSubscribers.ImportAsync(services, SiteSubscribers.List));
            Name("passkey", await GivePasskeyAsync(services, await IdAsync(db, ReaderKind.Admin)));
            await MakeGiftsAsync(services, db);
            Name("plan", offer.PlanId);
            Name("offer", offer.Id);
            Name("reader", (await db.Users.SingleAsync(u => u.Email == SiteAccounts.EmailOf(ReaderKind.Reader))).Id);
        });
    }

    internal string AddressOf(RouteRow row) =>
        _names.Aggregate(row.Address, (address, name) => address.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal));

    /// <summary>A link that a subscriber made, and a gift of the administrator's that is paid for.</summary>
    private async Task MakeGiftsAsync(IServiceProvider services, ReviewDbContext db)
    {
        var article = await services.GetRequiredService<Readings>().HeadOfAsync(SampleArticle.Slug, default) ?? throw new InvalidOperationException("The article is not out.");
        var (giver, links) = (await IdAsync(db, ReaderKind.AllAccess), services.GetRequiredService<GiftLinks>());
        Assert.True(await links.MakeAsync(giver, article, default));
        var link = await links.FindAsync(giver, article.Id, default) ?? throw new InvalidOperationException("No link was made.");
        Name("gift", links.AddressOf(link, article.Slug)?.Segments[^1] ?? "");
        var admin = await IdAsync(db, ReaderKind.Admin);
        await this.OrderGiftAsync(SiteAccounts.EmailOf(ReaderKind.Admin), isPaid: false);
        var given = await this.OrderGiftAsync(SiteAccounts.EmailOf(ReaderKind.Admin));
        Name("giver", admin);
        Name("given", given);
        Name("ticket", services.GetRequiredService<GiftTickets>().For(await db.GiftSubscriptions.SingleAsync(g => g.Id == given)));
    }

    private OutboxMessage Letter(string subject, DateTime? failedAt) => new()
    {
        To = "somebody@review.example",
        Subject = subject,
        CreatedAt = Now,
        NextTryAt = failedAt is null ? Now.AddHours(1) : null,
        FailedAt = failedAt,
        LastError = "The mail server was not reached.",
    };
    /// <returns>Where the passkey is found. It is one that nobody can use.</returns>
    private static async Task<string> GivePasskeyAsync(IServiceProvider services, string readerId)
    {
        var readers = services.GetRequiredService<UserManager<Reader>>();
        var passkey = new UserPasskeyInfo([1, 2, 3], [], SiteFactory.Start, 0, [], true, false, false, [], []) { Name = "The telephone" };
        await readers.AddOrUpdatePasskeyAsync(await readers.FindByIdAsync(readerId) ?? throw new InvalidOperationException("No such reader."), passkey);
        return Passkeys.AddressOf(passkey.CredentialId);
    }

    private static Task<string> IdAsync(ReviewDbContext db, ReaderKind kind) =>
        db.Users.Where(u => u.Email == SiteAccounts.EmailOf(kind)).Select(u => u.Id).SingleAsync();

    protected void Name<T>(string name, T value) where T : notnull => _names[name] = value.ToString() ?? "";
}
