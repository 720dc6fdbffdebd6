using ReviewPortal.Gifts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Gifts;

/// <summary>Has gifts sent whose day has come, every quarter of an hour.</summary>
internal sealed class GiftWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<GiftWorker> logger) : Rounds(scopes, time, logger, TimeSpan.FromMinutes(15))
{
    protected override string Undone => "The gifts whose day has come were not sent.";

    protected override Task DoAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<GiftSending>().SendDueAsync(cancellationToken);
}
