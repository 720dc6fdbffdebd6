using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Hosting;

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
        // What a named handler asks for is its own; the fields of the page's form are not sent to it.
        if (!HttpMethods.IsPost(http.Request.Method) || context.HandlerMethod?.Name != Handler || (Handler is null && !context.ModelState.IsValid))
        {
            await next();
            return;
        }

        var services = http.RequestServices;
        var account = NameOf(context);
        var limits = services.GetRequiredService<TryLimits>();
        var from = AddressRange.Of(http.Connection.RemoteIpAddress);
        var attempt = limits.Take(gate, account, from);
        if (!attempt.IsAllowed)
        {
            if (limits.IsNews(gate, attempt)) await RecordAsync(services, account, http.RequestAborted);
            context.Result = http.Response.TooMany(attempt.Wait);
            return;
        }

        var isHashed = gate is Gate.Password or Gate.Account;
        using var turn = isHashed ? await services.GetRequiredService<Hashings>().BeginAsync(from, http.RequestAborted) : null;
        if (isHashed && turn is null)
        {
            attempt.GiveBack();
            context.Result = http.Response.TooMany(Hashings.ComeAgain);
            return;
        }

        if ((await next()).Result is RedirectResult or LocalRedirectResult or RedirectToPageResult) attempt.Succeed();
    }

    /// <summary>What the page will look up, however it was sent; on a page for readers it is the reader, whatever was sent.</summary>
    private string? NameOf(PageHandlerExecutingContext context)
    {
        var page = context.HandlerInstance;
        return context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null && page.GetType().GetProperty(Account) is { } field
            ? field.GetValue(page) as string
            : context.HttpContext.RequestServices.GetRequiredService<CurrentReader>().Standing?.Id;
    }

    /// <summary>Names the account by its id, if there is one: what was typed may be anything, a password too.</summary>
    private async Task RecordAsync(IServiceProvider services, string? account, CancellationToken cancellationToken)
    {
        var typed = MailboxAddress.Normalise(account)?.ToUpperInvariant();
        var reader = await services.GetRequiredService<ReviewDbContext>().Users.Where(r => r.NormalizedEmail == typed || r.Id == account)
            .Select(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        await services.GetRequiredService<Recorder>().WriteAsync(RecordKind.Limit, cancellationToken, gate.ToString(), to: reader, outcome: RecordOutcome.Refused);
    }
}
