using System.Text;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Development;

/// <summary>
/// Delivers the stand-in's events to the site, over loopback, signed as Stripe signs. It can lose them, deliver them twice, or
/// hold them back and deliver them in any order.
/// </summary>
internal sealed partial class StandInPost(
    StandIn standIn, StandInEvents events, StripeAccess access, IHttpClientFactory clients, TimeProvider time, ILogger<StandInPost> logger) : BackgroundService
{
    public const string Client = "stripe-stand-in";

    private static readonly TimeSpan HeldBack = TimeSpan.FromSeconds(20);

    private DateTimeOffset _heldUntil;

    public StandInMishap Mishap { get; set; }

    /// <summary>One round.</summary>
    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        var due = events.Due();
        if (Mishap == StandInMishap.Shuffled)
        {
            if (due.Count == 0) _heldUntil = time.GetUtcNow() + HeldBack;
            if (time.GetUtcNow() < _heldUntil) return;
            due = [.. due.OrderBy(_ => Random.Shared.Next())];
        }

        foreach (var delivery in due)
        {
            if (Mishap == StandInMishap.Lost || await SendAsync(delivery, cancellationToken)) events.Done(delivery.Id);
            else events.Again(delivery.Id);
            if (Mishap == StandInMishap.Repeated) await SendAsync(delivery, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await turns.WaitForNextTickAsync(stoppingToken))
        {
            standIn.LetTimePass();
            await DeliverAsync(stoppingToken);
        }
    }

    private async Task<bool> SendAsync(StandInDelivery delivery, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(delivery.Body);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(access.BaseUrl, "/webhooks/stripe")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Stripe-Signature", $"t={now},v1={StripeSignature.Of(now, body, StandInKeys.WebhookSecret)}");
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException failure)
        {
            LogFailed(logger, failure);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The stand-in for Stripe did not reach the site; it tries again.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
