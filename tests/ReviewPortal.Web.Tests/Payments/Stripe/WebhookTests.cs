using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Payments.Stripe;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

[Trait("Category", "Database")]
public sealed class WebhookTests(StripeSite site) : IClassFixture<StripeSite>
{
    private const string Body = """{"id":"evt_1","object":"event","type":"invoice.paid","livemode":false,"data":{"object":{"id":"in_1","object":"invoice"}}}""";

    private long Now => site.Time.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public async Task An_event_is_believed_by_its_signature_alone()
    {
        var right = Sign(Now, Body);
        Assert.Equal(HttpStatusCode.OK, (await site.TellAsync(Body, $"t={Now},v1={right}")).Status);
        // Several signatures, and those of schemes to come, stand beside each other.
        Assert.Equal(HttpStatusCode.OK, (await site.TellAsync(Body, $"t={Now},v0=aa,v1={new string('0', 64)},v1={right}")).Status);
        foreach (var wrong in new[]
        {
            "", "t=", $"v1={right}", $"t={Now}", $"t={Now},v1=", $"t={Now},v1={right[..^1]}", $"t={Now},v0={right}", $"t={Now},v1={right.ToUpperInvariant()}",
            $"t={Now + 1},v1={right}", $"t=-{Now},v1={right}", $"t=99999999999999999999,v1={right}", $"t={Now},v1={Sign(Now, Body, "whsec_other")}", $"t={Now},v1={Sign(Now, Body, "")}",
        })
            Assert.Equal((wrong, HttpStatusCode.BadRequest), (wrong, (await site.TellAsync(Body, wrong)).Status));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.TellAsync(Body.Replace("in_1", "in_2", StringComparison.Ordinal), $"t={Now},v1={right}")).Status);
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task An_event_signed_more_than_five_minutes_ago_is_not_taken(int seconds, bool isTaken) =>
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.BadRequest, (await site.TellAsync(Body, $"t={Now + seconds},v1={Sign(Now + seconds, Body)}")).Status);

    [Fact]
    public async Task While_the_secret_is_changed_both_are_taken_and_then_one()
    {
        await using var own = new StripeSite();
        own.With($"{StripeOptions.Section}:WebhookSecrets:1", "whsec_new");
        await own.InitializeAsync();
        foreach (var (secret, status) in new[] { (StandInKeys.WebhookSecret, HttpStatusCode.OK), ("whsec_new", HttpStatusCode.OK), ("whsec_old", HttpStatusCode.BadRequest) })
            Assert.Equal(status, (await own.TellAsync(Body, secret: secret)).Status);
    }

    [Fact]
    public async Task What_is_no_event_of_this_mode_is_refused_and_one_that_is_not_understood_acknowledged()
    {
        foreach (var (body, status) in new[]
        {
            ("", HttpStatusCode.BadRequest), ("{", HttpStatusCode.BadRequest), ("null", HttpStatusCode.BadRequest), ("[]", HttpStatusCode.BadRequest), ("{}", HttpStatusCode.BadRequest),
            (Body.Replace("false", "true", StringComparison.Ordinal), HttpStatusCode.BadRequest),
            (Body.Replace("invoice.paid", "radar.early_fraud_warning.created", StringComparison.Ordinal), HttpStatusCode.OK),
            (Body.Replace("\"data\":{\"object\":{\"id\":\"in_1\",\"object\":\"invoice\"}}", "\"data\":null", StringComparison.Ordinal), HttpStatusCode.OK),
            (Body.Replace("evt_1", new string('x', 300), StringComparison.Ordinal), HttpStatusCode.BadRequest),
            (new string(' ', 300 * 1024) + Body, HttpStatusCode.RequestEntityTooLarge),
        })
            Assert.Equal((body.Length, status), (body.Length, (await site.TellAsync(body)).Status));
        Assert.DoesNotContain(site.Log.Errors, error => error.Contains("Unhandled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_of_what_nobody_ordered_here_is_noted_and_changes_nothing()
    {
        var strange = Body.Replace("evt_1", "evt_strange", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.TellAsync(strange)).Status);
        Assert.Equal(CardEventOutcome.NotOurs, (await EventAsync("evt_strange"))?.Outcome);
        Assert.Contains("evt_strange", (await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/payments")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_ten_times_at_once_it_is_applied_once()
    {
        var reader = await site.NewReaderAsync("often");
        Assert.Null(site.Pay(site.SessionAt(await StripeSite.ChooseCardAsync(reader))));
        var all = site.Events.Due();
        var answers = await Task.WhenAll(all.Concat(all).Concat(all).Select(delivery => site.TellAsync(delivery.Body)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        await site.DeliverAsync(due => due.Reverse());
        Assert.Equal([1000], await site.BookedAsync("often"));
        Assert.Single(await site.LettersAsync("often@example.org"));
        Assert.Single((await site.HeldAsync("often"))?.History ?? []);
    }

    [Fact]
    public async Task What_could_not_be_looked_into_is_told_again_and_applied_then()
    {
        await using var own = new StripeSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("again");
        Assert.Null(own.Pay(own.SessionAt(await StripeSite.ChooseCardAsync(reader))));
        var completed = own.Events.Due().Single(d => d.Body.Contains("checkout.session.completed", StringComparison.Ordinal));
        own.Before = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        };
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await own.TellAsync(completed.Body)).Status);
        Assert.Null(await own.HeldAsync("again"));
        Assert.Contains("It could not be looked into", (await (await own.VisitAsync(ReaderKind.Admin)).GetAsync("/admin/payments")).Words("main"), StringComparison.Ordinal);
        own.Before = null;
        Assert.Equal(HttpStatusCode.OK, (await own.TellAsync(completed.Body)).Status);
        Assert.NotNull(await own.HeldAsync("again"));
        Assert.DoesNotContain("It could not be looked into", (await (await own.VisitAsync(ReaderKind.Admin)).GetAsync("/admin/payments")).Words("main"), StringComparison.Ordinal);
    }

    private static string Sign(long at, string body, string secret = StandInKeys.WebhookSecret) => StripeSignature.Of(at, Encoding.UTF8.GetBytes(body), secret);

    private Task<CardEvent?> EventAsync(string id) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().CardEvents.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, TestContext.Current.CancellationToken));
}
