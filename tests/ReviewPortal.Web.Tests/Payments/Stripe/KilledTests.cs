using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Payments.Stripe;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

public sealed class KilledTests
{
    [Fact]
    public async Task A_transaction_that_fails_at_its_last_line_leaves_nothing_and_the_event_told_again_does_it_all_once()
    {
        await using var site = new StripeSite();
        await site.InitializeAsync();
        var reader = await site.NewReaderAsync("torn");
        Assert.Null(site.Pay(site.SessionAt(await StripeSite.ChooseCardAsync(reader))));
        await RunAsync(site, site.Storage.IsSqlite ? "CREATE TRIGGER torn BEFORE INSERT ON \"CardEvents\" WHEN NEW.\"Outcome\" = 'Applied' BEGIN SELECT RAISE(FAIL, 'torn'); END" : "ALTER TABLE \"CardEvents\" ADD CONSTRAINT torn CHECK (\"Outcome\" <> 'Applied')");
        foreach (var delivery in site.Events.Due()) Assert.NotEqual(HttpStatusCode.BadRequest, (await site.TellAsync(delivery.Body)).Status);
        Assert.Null(await site.HeldAsync("torn"));
        Assert.Empty(await site.LettersAsync("torn@example.org"));

        await RunAsync(site, site.Storage.IsSqlite ? "DROP TRIGGER torn" : "ALTER TABLE \"CardEvents\" DROP CONSTRAINT torn");
        await site.DeliverAsync();
        Assert.Equal([1000], await site.BookedAsync("torn"));
        Assert.Single(await site.LettersAsync("torn@example.org"));
    }

    [Fact]
    public async Task Killed_while_an_event_is_looked_into_the_site_takes_it_once_when_it_is_told_again()
    {
        await using var storage = new SiteStorage();
        await using var before = new StripeSite { Storage = storage };
        await before.InitializeAsync();
        var reader = await before.NewReaderAsync("killed");
        Assert.Null(before.Pay(before.SessionAt(await StripeSite.ChooseCardAsync(reader))));
        var told = before.Events.Due();
        KeyValuePair<string, string>[] settings =
        [
            new($"{StripeOptions.Section}:SecretKey", StandInKeys.SecretKey), new($"{StripeOptions.Section}:WebhookSecrets:0", StandInKeys.WebhookSecret),
            new($"{StripeOptions.Section}:BaseUrl", before.StripeAddress),
        ];
        foreach (var isKilled in new[] { true, false })
        {
            using var site = SiteProcess.Serve(storage, settings);
            var stripe = await site.VisitAsync();
            var asked = 0;
            before.Before = async (context, next) =>
            {
                // The last question before what was learnt is written.
                if (isKilled && context.Request.Path.Value?.Contains("invoices", StringComparison.Ordinal) == true && Interlocked.Increment(ref asked) == 1) await site.KillAsync();
                await next(context);
            };
            foreach (var delivery in told.Where(d => d.Body.Contains("checkout.session.completed", StringComparison.Ordinal) || !isKilled))
            {
                var telling = TellAsync(stripe, delivery.Body);
                if (isKilled) await Assert.ThrowsAnyAsync<HttpRequestException>(() => telling);
                else Assert.Equal(HttpStatusCode.OK, (await telling).Status);
            }

            before.Before = null;
            Assert.Equal(isKilled, await before.HeldAsync("killed") is null);
        }

        Assert.Equal([1000], await before.BookedAsync("killed"));
        Assert.Single(await before.LettersAsync("killed@example.org"));
    }

    private static Task<Answer> TellAsync(Visitor stripe, string body)
    {
        // The process runs by the real clock.
        var (bytes, at) = (Encoding.UTF8.GetBytes(body), DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        return stripe.SendAsync(HttpMethod.Post, "/webhooks/stripe", new ByteArrayContent(bytes), ("Stripe-Signature", $"t={at},v1={StripeSignature.Of(at, bytes, StandInKeys.WebhookSecret)}"));
    }

    private static Task<int> RunAsync(StripeSite site, string sql) =>
        site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));
}
