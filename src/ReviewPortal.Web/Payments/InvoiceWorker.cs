using ReviewPortal.Payments;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Payments;

/// <summary>Has subscriptions renewed or ended, and readers reminded of what is due, once an hour.</summary>
internal sealed class InvoiceWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<InvoiceWorker> logger) : Rounds(scopes, time, logger, TimeSpan.FromHours(1))
{
    protected override string Undone => "Renewals and reminders were not written.";

    protected override async Task DoAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // What ended is not reminded of any more.
        var renewals = services.GetRequiredService<Renewals>();
        await renewals.EndAsync(cancellationToken);
        await renewals.NoticeAsync(cancellationToken);
        await services.GetRequiredService<InvoiceReminders>().RemindAsync(cancellationToken);
    }
}
