using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Mail;

/// <summary>A site that knows a mail server.</summary>
internal static class MailSite
{
    public static readonly Letter Letter = new("A subject — with a dash", ["A “first” paragraph."], ("Press", new("https://review.example/pressed")), ["The <last> one."]);

    public static SiteFactory With(int port, SiteStorage? storage = null, string host = "127.0.0.1") =>
        (storage is null ? new SiteFactory() : new SiteFactory { Storage = storage })
            .With("ReviewPortal:Mail:Host", host)
            .With("ReviewPortal:Mail:Port", port.ToString(CultureInfo.InvariantCulture))
            .With("ReviewPortal:Mail:From", "office@review.example");

    public static Task WriteAsync(this SiteFactory site, params string[] to) => site.InScopeAsync(async services =>
    {
        foreach (var address in to) services.GetRequiredService<Outbox>().Add(address, Letter);
        await services.GetRequiredService<ReviewDbContext>().SaveChangesAsync();
    });

    public static Task<int> SendAsync(this SiteFactory site) =>
        site.Services.GetRequiredService<MailDelivery>().SendDueAsync(TestContext.Current.CancellationToken);

    public static Task ClearAsync(this SiteFactory site) => site.InScopeAsync(services =>
        services.GetRequiredService<MailKeeping>().ClearAsync(TestContext.Current.CancellationToken));

    public static async Task<OutboxMessage> LetterAsync(this SiteFactory site, string to) => Assert.Single(await site.LettersAsync(to));
}
