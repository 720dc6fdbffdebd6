using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages;

/// <summary>Every failure as a page of the site. It answers whatever method failed, so it asks for no form's token.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public int Status { get; private set; }

    public string Title => Status switch
    {
        400 => "The request could not be read",
        403 => "This page is not for this account",
        404 => "There is no such page",
        405 => "This page does not do that",
        413 => "That is too large",
        429 => "Too many tries",
        _ => "Something went wrong on our side",
    };

    public string Advice => Status switch
    {
        400 => "The page may have stood open for long. Go back, load it again, and send the form once more.",
        403 => "You are signed in, but the account does not have the role that this page asks for.",
        404 => "It may have been moved, or the address may have lost a letter on its way.",
        405 => "The address is right, but it was asked in a way that it does not answer.",
        413 => "An article may have 1 MiB, a picture 10 MiB, and an upload 16 MiB of articles and 128 of pictures.",
        429 => $"There were more than one person needs. Wait {WaitInWords}, and try again.",
        _ => "It has been noted. Please try again in a moment.",
    };

    private string WaitInWords => int.TryParse(Response.Headers.RetryAfter, out var seconds) switch
    {
        true when seconds > 90 => $"{(seconds + 59) / 60} minutes",
        true when seconds > 5 => "a minute",
        _ => "a little",
    };

    public PageResult OnGet() => Page();

    /// <summary>Runs for every method that failed, whether or not there is a handler for it: see <see cref="MethodGate"/>.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Asked for by its address, there is no failure to show: no such page.
        Status = HttpContext.IsFailing() && int.TryParse(RouteData.Values["status"]?.ToString(), out var status) ? status : 404;
        Response.StatusCode = Status;
        context.Result = Page();
    }
}
