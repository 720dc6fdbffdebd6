using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>
/// Stripe's REST API (https://docs.stripe.com/api), in one pinned version, so that what comes back has the fields that are
/// read here. What may be tried again is, with the same idempotency key: Stripe then does it once.
/// </summary>
internal sealed partial class StripeClient(HttpClient http, StripeAccess access, ILogger<StripeClient> logger)
{
    public const string Version = "2024-06-20";

    private const int PageSize = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1)];

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) => SendAsync<T>(HttpMethod.Get, path, null, null, cancellationToken);

    /// <returns>Null if Stripe has no such thing.</returns>
    public async Task<T?> FindAsync<T>(string path, CancellationToken cancellationToken) where T : class
    {
        try
        {
            return await GetAsync<T>(path, cancellationToken);
        }
        catch (StripeException failure) when (failure.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>All of a list, the latest first, page after page.</summary>
    /// <param name="path">With its query, of which there is at least one.</param>
    public async IAsyncEnumerable<T> ListAsync<T>(string path, [EnumeratorCancellation] CancellationToken cancellationToken) where T : IStripeThing
    {
        var after = "";
        while (true)
        {
            var page = await GetAsync<StripeList<T>>($"{path}&limit={PageSize}{after}", cancellationToken);
            foreach (var thing in page.Data) yield return thing;
            if (!page.HasMore || page.Data.Count == 0) yield break;
            after = $"&starting_after={Uri.EscapeDataString(page.Data[^1].Id)}";
        }
    }

    public Task<T> PostAsync<T>(string path, StripeForm form, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Post, path, form, idempotencyKey, cancellationToken);

    public Task<T> DeleteAsync<T>(string path, CancellationToken cancellationToken) => SendAsync<T>(HttpMethod.Delete, path, null, null, cancellationToken);

    private async Task<T> SendAsync<T>(HttpMethod method, string path, StripeForm? form, string? key, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await SendOnceAsync<T>(method, path, form, key, cancellationToken);
            }
            catch (StripeException failure) when (attempt < Pauses.Length && MayTryAgain(failure))
            {
                LogAgain(logger, failure.Message);
                await Task.Delay(Pauses[attempt], cancellationToken);
            }
        }
    }

    private async Task<T> SendOnceAsync<T>(HttpMethod method, string path, StripeForm? form, string? key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(access.BaseUrl, path)) { Content = form?.Content() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.SecretKey);
        request.Headers.Add("Stripe-Version", Version);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            var body = await response.Content.ReadAsByteArrayAsync(patience.Token);
            if (!response.IsSuccessStatusCode) throw Refusal(response, body);
            return JsonSerializer.Deserialize<T>(body, Json) ?? throw new JsonException("null");
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is HttpRequestException or OperationCanceledException or IOException or JsonException)
        {
            throw new StripeException(null, failure.GetType().Name, null, null, failure);
        }
    }

    private static StripeException Refusal(HttpResponseMessage response, byte[] body)
    {
        var id = response.Headers.TryGetValues("Request-Id", out var ids) ? ids.FirstOrDefault() : null;
        try
        {
            var error = JsonSerializer.Deserialize<StripeRefusal>(body, Json)?.Error;
            return new(response.StatusCode, error?.Type, error?.Code, id);
        }
        catch (JsonException)
        {
            return new(response.StatusCode, null, null, id);
        }
    }

    /// <summary>A conflict of two requests with one key, too many requests, and what is broken over there or on the way.</summary>
    private static bool MayTryAgain(StripeException failure) =>
        failure.Status is null or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    [LoggerMessage(LogLevel.Warning, "{What} It is asked again.")]
    private static partial void LogAgain(ILogger logger, string what);
}
