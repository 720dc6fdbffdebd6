using Microsoft.Extensions.Primitives;

namespace ReviewPortal.Web.Development;

/// <summary>A call of Stripe's API, below <c>/v1/</c>.</summary>
internal sealed record StandInRequest(string Method, string Path, IReadOnlyDictionary<string, StringValues> Fields, string? Key, string? Authorization, string? Version)
{
    public static async Task<StandInRequest> ReadAsync(HttpRequest request, string path, CancellationToken cancellationToken)
    {
        IEnumerable<KeyValuePair<string, StringValues>> fields = request.HasFormContentType ? await request.ReadFormAsync(cancellationToken) : request.Query;
        return new(request.Method, path, fields.ToDictionary(), Header("Idempotency-Key"), Header("Authorization"), Header("Stripe-Version"));

        string? Header(string name) => request.Headers[name] is [{ } value] ? value : null;
    }
}
