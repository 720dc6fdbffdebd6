using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Issues;
using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Commands;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Composition;

internal static class DeskComposition
{
    public static void AddDesk(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => new PictureStore(provider.GetRequiredService<DataDirectory>().Media));
        services.AddSingleton<ArticleCheck>();
        services.AddScoped<ArticleFiling>();
        services.AddScoped<ArticleDesk>();
        services.AddScoped<ArticleRevising>();
        services.AddScoped<ArticleNeighbours>();
        services.AddScoped<ArticleRelations>();
        services.AddScoped<PrintedIssues>();
        services.AddScoped<IssueDesk>();
        services.AddScoped<DeskReadings>();
        services.AddScoped<WorkDesk>();
        services.AddScoped<WorkIndex>();
        services.AddScoped<UploadIntake>();
        services.AddScoped<UploadDesk>();
        services.AddScoped<ArticleImport>();
        services.AddScoped<ArticleRendering>();
        services.AddScoped<ImportCommand>();
        services.AddScoped<RenderCommand>();
        services.AddScoped<CreateAdminCommand>();
        services.AddScoped<CirculationDesk>();
        services.AddScoped<AccessInquiry>();
        services.AddScoped<PlanDesk>();
        services.AddScoped<StaffRoles>();
        services.AddScoped<SetupLink>();
        services.AddScoped<Demonstration>();
        services.AddScoped<DemonstrationYear>();
    }
}
