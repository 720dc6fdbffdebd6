using ReviewPortal.Gifts;
using ReviewPortal.Web.Gifts;

namespace ReviewPortal.Web.Composition;

internal static class GiftsComposition
{
    public static void AddGifts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(GiftKeys.Of);
        services.AddSingleton<GiftLetters>();
        services.AddScoped<GiftLinks>();
        services.AddScoped<GiftReadings>();
        services.AddScoped<GiftPictures>();
        services.AddScoped<GiftGuesses>();
        services.AddScoped<GiftTickets>();
        services.AddScoped<GiftOrders>();
        services.AddScoped<CardGiftOrders>();
        services.AddScoped<GiftSending>();
        services.AddScoped<GiftMaking>();
        services.AddScoped<GiftDesk>();
        services.AddScoped<GiftChanges>();
        services.AddScoped<GiftRedemption>();
        services.AddHostedService<GiftWorker>();
    }
}
