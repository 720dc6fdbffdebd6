using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// On a page: its form may be sent only so often, by account and by range of addresses, and what hashes waits for its turn. Refuses with
/// 429 and Retry-After before the handler runs. A form with errors is not counted; one that was answered by a redirection succeeded.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class GuardedAttribute(Gate gate) : Attribute, IAsyncPageFilter
{
    /// <summary>The field of a form for visitors that names the account.</summary>
    public string Account { get; init; } = "Email";

    /// <summary>Which of a page's handlers of forms it is on; without one, the handler that has no name.</summary>
    public string? Handler { get; init; }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || context.HandlerMethod?.Name != Handler || !context.ModelState.IsValid)
        {
            await next();
            return;
        }

        var services = http.RequestServices;
        var account = NameOf(http);
        var limits = services.GetRequiredService<TryLimits>();
        var attempt = limits.Take(gate, account, AddressRange.Of(http.Connection.RemoteIpAddress));
        if (!attempt.IsAllowed)
        {
            if (limits.IsNews(gate, attempt)) await RecordAsync(services, account, http.RequestAborted);
            Refuse(context, attempt.Wait);
            return;
        }

        using var turn = await TurnAsync(services, http.RequestAborted);
        if (turn is { IsAcquired: false })
        {
            attempt.GiveBack();
            Refuse(context, Hashings.ComeAgain);
            return;
        }

        if ((await next()).Result is RedirectResult or LocalRedirectResult or RedirectToPageResult) attempt.Succeed();
    }

    private async Task<RateLimitLease?> TurnAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        gate is Gate.Password or Gate.Account ? await services.GetRequiredService<Hashings>().BeginAsync(cancellationToken) : null;

    /// <summary>On a page for readers it is the reader, whatever the form says.</summary>
    private string? NameOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null && http.Request.HasFormContentType && http.Request.Form.TryGetValue(Account, out var typed)
            ? typed.ToString()
            : http.RequestServices.GetRequiredService<CurrentReader>().Standing?.Id;

    /// <summary>Names the account by its id, if there is one: what was typed may be anything, a password too.</summary>
    private async Task RecordAsync(IServiceProvider services, string? account, CancellationToken cancellationToken)
    {
        var typed = account?.Trim().Normalize().ToUpperInvariant();
        var reader = await services.GetRequiredService<ReviewDbContext>().Users.Where(r => r.NormalizedEmail == typed || r.Id == account)
            .Select(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        await services.GetRequiredService<Recorder>().WriteAsync(RecordKind.Limit, cancellationToken, gate.ToString(), to: reader, outcome: RecordOutcome.Refused);
    }

    private static void Refuse(PageHandlerExecutingContext context, TimeSpan wait)
    {
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }
}
