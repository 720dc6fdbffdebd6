using ReviewPortal.Figures;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Figures;

/// <summary>Has what was counted written down, once a minute and before the site stops.</summary>
internal sealed class ArticleCountWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<ArticleCountWorker> logger)
    : Rounds(scopes, time, logger, TimeSpan.FromMinutes(1))
{
    protected override string Undone => "What was counted of articles was not written down.";

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(cancellationToken);
    }

    protected override Task DoAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<ArticleCounts>().WriteAsync(cancellationToken);
}
