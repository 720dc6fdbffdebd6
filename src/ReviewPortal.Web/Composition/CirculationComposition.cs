using ReviewPortal.Data;
using ReviewPortal.Figures;
using ReviewPortal.Labels;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Web.Commands;
using ReviewPortal.Web.Figures;

namespace ReviewPortal.Web.Composition;

internal static class CirculationComposition
{
    public static void AddCirculation(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ClaimLetters>();
        services.AddScoped<ClaimedEnds>();
        services.AddScoped<SubscriberClaims>();
        services.AddScoped<SubscriberDesk>();
        services.AddScoped<SubscriberImport>();
        services.AddScoped<SubscriberExport>();
        services.AddScoped<WaitingLists>();
        services.AddScoped<SoughtFilling>();
        services.AddScoped<PrintRun>();
        services.AddScoped<ImportSubscribersCommand>();
        services.AddSingleton<ArticleTally>();
        services.AddSingleton<Visits>();
        services.AddScoped<ArticleCounts>();
        services.AddScoped<Spans>();
        services.AddScoped<Revenue>();
        services.AddScoped<FigureReport>();
        services.AddHostedService<ArticleCountWorker>();
    }
}
