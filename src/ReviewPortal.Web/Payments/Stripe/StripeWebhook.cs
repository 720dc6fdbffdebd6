using System.Text.Json;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>Where Stripe tells of events. It is no form of ours: its signature says who sent it.</summary>
internal static class StripeWebhook
{
    private const int MostBytes = 256 * 1024;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void MapStripeWebhook(this WebApplication app) => app.MapPost("/webhooks/stripe", TakeAsync).AllowAnonymous().WithMetadata(new ActsAs("Stripe"));

    /// <summary>Whatever is not 2xx is told again by Stripe, for days.</summary>
    private static async Task<IResult> TakeAsync(
        HttpContext context, StripeAccess access, StripeEvents events, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await ReadAsync(context.Request, cancellationToken) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!StripeSignature.IsRight(context.Request.Headers["Stripe-Signature"], body, access.WebhookSecrets, time.GetUtcNow())) return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (Parse(body) is not { } told || told.Livemode != access.IsLive) return Results.StatusCode(StatusCodes.Status400BadRequest);
        try
        {
            await events.TakeAsync(told, cancellationToken);
            return Results.StatusCode(StatusCodes.Status200OK);
        }
        catch (StripeException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static StripeEvent? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<StripeEvent>(body, Json) is { Id: { Length: > 0 and <= 255 }, Type.Length: > 0 and <= 255 } told ? told : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Null if it is too long.</returns>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (body.Length + read > MostBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
