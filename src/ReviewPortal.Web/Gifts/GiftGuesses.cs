using ReviewPortal.Accounts;
using ReviewPortal.Records;

namespace ReviewPortal.Web.Gifts;

/// <summary>Counts, by range of addresses, how often a gift link was tried that never was one.</summary>
internal sealed class GiftGuesses(TryLimits limits, Recorder record)
{
    /// <returns>A try, which is refused when there were too many before.</returns>
    public async Task<Try> TakeAsync(HttpContext http)
    {
        var attempt = limits.Take(Gate.Gift, account: null, AddressRange.Of(http.Connection.RemoteIpAddress));
        if (!attempt.IsAllowed && limits.IsNews(Gate.Gift, attempt))
            await record.WriteAsync(RecordKind.Limit, http.RequestAborted, nameof(Gate.Gift), outcome: RecordOutcome.Refused);
        return attempt;
    }
}
