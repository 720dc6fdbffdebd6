using ReviewPortal.Payments.Cards;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Composition;

/// <summary>Payment by card: at Stripe, or in Development, as long as there is no key, at a stand-in for it.</summary>
internal static class CardsComposition
{
    public static void AddCards(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<StripeAccess>();
        // The library's own log would name what is asked for, and of whom.
        services.AddHttpClient<StripeClient>().RemoveAllLoggers();
        services.AddSingleton<CardLetters>();
        services.AddSingleton<CardSettlement>();
        services.AddScoped<CardOrders>();
        services.AddScoped<CardAsking>();
        services.AddScoped<CardMoves>();
        services.AddScoped<CardGifts>();
        services.AddScoped<CardBooks>();
        services.AddScoped<StripeDisputes>();
        services.AddScoped<StripePurchases>();
        services.AddScoped<StripePages>();
        services.AddScoped<StripeCheckout>();
        services.AddScoped<StripePortal>();
        services.AddScoped<StripeSync>();
        services.AddScoped<StripeEvents>();
        services.AddScoped<StripeReconciliation>();
        services.AddScoped<StripeStopping>();
        services.AddScoped<StripeRenewals>();
        services.AddScoped<StripeMoves>();
        services.AddScoped<StripeRefunds>();
        services.AddHostedService<StripeWorker>();
        if (!builder.Environment.IsDevelopment()) return;
        services.AddStripeStandIn(provider => provider.GetRequiredService<DataDirectory>().StandIn);
        services.AddHttpClient(StandInPost.Client).RemoveAllLoggers();
        services.AddSingleton<StandInPost>();
        services.AddHostedService(provider => provider.GetRequiredService<StandInPost>());
    }

    public static void MapCards(this WebApplication app)
    {
        app.MapStripeWebhook();
        if (app.Services.GetRequiredService<StripeAccess>().IsStandIn) app.MapStripeStandIn();
    }
}
