using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Payments.Stripe;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

/// <summary>A site that takes cards: it asks a stand-in for Stripe over loopback, whose events a test delivers when it likes.</summary>
public sealed class StripeSite : SampleSite
{
    private readonly WebApplication _stripe;

    public StripeSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddStripeStandIn(_ => null);
        _stripe = builder.Build();
        _stripe.Use((context, next) => Before is { } before ? before(context, next) : next(context));
        _stripe.MapStripeStandIn("");
        _stripe.Start();
        With($"{StripeOptions.Section}:SecretKey", StandInKeys.SecretKey).With($"{StripeOptions.Section}:WebhookSecrets:0", StandInKeys.WebhookSecret)
            .With($"{StripeOptions.Section}:BaseUrl", _stripe.Urls.First())
            // The stand-in's pages are where the site's are.
            .With($"{StripeOptions.Section}:CheckoutUrl", Address.ToString()).With($"{StripeOptions.Section}:PortalUrl", Address.ToString());
    }

    /// <summary>What befalls the site's questions on their way, if anything does.</summary>
    internal Func<Microsoft.AspNetCore.Http.HttpContext, Microsoft.AspNetCore.Http.RequestDelegate, Task>? Before { get; set; }

    internal string StripeAddress => _stripe.Urls.First();

    internal StandInBooks Books => _stripe.Services.GetRequiredService<StandInBooks>();
    internal StandInBilling Billing => _stripe.Services.GetRequiredService<StandInBilling>();
    internal StandInCharges Charges => _stripe.Services.GetRequiredService<StandInCharges>();
    internal StandInDisputes Disputes => _stripe.Services.GetRequiredService<StandInDisputes>();
    internal StandInEvents Events => _stripe.Services.GetRequiredService<StandInEvents>();

    /// <summary>What happens at Stripe.</summary>
    internal T AtStripe<T>(Func<T> act) => _stripe.Services.GetRequiredService<StandIn>().Act(act);

    internal void LetTimePass() => _stripe.Services.GetRequiredService<StandIn>().LetTimePass();

    /// <summary>Sends the form for an offer of a plan, to pay by card.</summary>
    internal static async Task<Answer> ChooseCardAsync(Visitor reader, string plan = "digital", int at = 0, string? article = null) => await reader.SubmitAsync(
        $"/subscribe/{plan}{(article is null ? "" : $"?article={article}")}", [("way", "card"), ("offer", await reader.OfferAsync(plan, at)), .. SiteOrders.Address]);

    /// <summary>The session to whose page a reader was sent.</summary>
    internal JsonObject SessionAt(Answer sent)
    {
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        return AtStripe(() => Books.Get(sent.Location?.Split('/')[^1], "checkout.session"));
    }

    internal string? Pay(JsonObject session, string card = StandInCheckout.GoodCard) =>
        AtStripe(() => _stripe.Services.GetRequiredService<StandInCheckout>().Pay(session, card));

    /// <summary>A new reader who has a plan, paid by card and applied.</summary>
    internal async Task<(Visitor Reader, JsonObject Session)> SubscribeAsync(string name, string plan = "digital", int at = 0)
    {
        var reader = await this.NewReaderAsync(name);
        var session = SessionAt(await ChooseCardAsync(reader, plan, at));
        Assert.Null(Pay(session));
        await DeliverAsync();
        return (reader, session);
    }

    internal JsonObject SubscriptionOf(JsonObject session) => AtStripe(() => Books.Get(session.Text("subscription"), "subscription"));

    /// <summary>Delivers all that waits, in its order or in another.</summary>
    internal async Task DeliverAsync(Func<IReadOnlyList<StandInDelivery>, IEnumerable<StandInDelivery>>? order = null)
    {
        var due = Events.Due();
        foreach (var delivery in order?.Invoke(due) ?? due) Assert.Equal(HttpStatusCode.OK, (await TellAsync(delivery.Body)).Status);
        foreach (var delivery in due) Events.Done(delivery.Id);
    }

    internal Task<Answer> TellAsync(string body, string? signature = null, string secret = StandInKeys.WebhookSecret)
    {
        var (bytes, at) = (Encoding.UTF8.GetBytes(body), Time.GetUtcNow().ToUnixTimeSeconds());
        return Visit().SendAsync(HttpMethod.Post, "/webhooks/stripe", new ByteArrayContent(bytes), ("Stripe-Signature", signature ?? $"t={at},v1={StripeSignature.Of(at, bytes, secret)}"));
    }

    internal Task<Subscription?> HeldAsync(string name) => InScopeAsync(services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        return db.Subscriptions.AsNoTracking().Include(s => s.History).Where(s => db.Users.Any(u => u.Id == s.ReaderId && u.Email == $"{name}@example.org"))
            .OrderByDescending(s => s.Id).FirstOrDefaultAsync(TestContext.Current.CancellationToken);
    });

    internal Task<List<CardOrder>> OrdersAsync(string name) => InScopeAsync(services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        return db.CardOrders.AsNoTracking().Where(o => db.Users.Any(u => u.Id == o.ReaderId && u.Email == $"{name}@example.org"))
            .OrderBy(o => o.PlacedAt).ToListAsync(TestContext.Current.CancellationToken);
    });

    internal Task<List<long>> BookedAsync(string name) => InScopeAsync(async services =>
    {
        var held = await HeldAsync(name);
        return await services.GetRequiredService<ReviewDbContext>().Payments.Where(p => held != null && p.SubscriptionId == held.Id)
            .OrderBy(p => p.Id).Select(p => p.AmountMinor).ToListAsync(TestContext.Current.CancellationToken);
    });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _stripe.DisposeAsync();
    }
}
