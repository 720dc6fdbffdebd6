using System.Net;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>Stripe refused, or did not answer. It names what went wrong as Stripe does, and nobody it went wrong for.</summary>
internal sealed class StripeException(HttpStatusCode? status, string? type, string? code, string? request, Exception? inner = null)
    : Exception($"Stripe {(status is null ? "did not answer" : $"answered {(int)status}")}{Word(type)}{Word(code)}{Word(request)}.", inner)
{
    public HttpStatusCode? Status => status;
    public string? Code => code;

    /// <summary>It was understood, and is not done, however often it is asked for. What was asked for before in other words was done then.</summary>
    public bool IsRefusal => type != "idempotency_error" && status is not (null or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError);

    private static string Word(string? word) => word is null ? "" : $", {word}";
}
