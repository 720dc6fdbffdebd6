using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Mail;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>The mail that the site has for its readers, before it is sent.</summary>
internal static partial class SiteMail
{
    /// <summary>To an address, the oldest first.</summary>
    public static Task<List<OutboxMessage>> LettersAsync(this SiteFactory site, string to) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().OutboxMessages.AsNoTracking().Where(m => m.To == to).OrderBy(m => m.Id).ToListAsync(TestContext.Current.CancellationToken));

    /// <returns>The address, on the site, of the link in the latest letter to somebody that has one.</returns>
    public static async Task<string> LinkAsync(this SiteFactory site, string to) =>
        (await site.LettersAsync(to)).Select(LinkIn).Last(link => link is not null) ?? "";

    /// <summary>Opens a link and presses the button there.</summary>
    public static Task<Answer> PressAsync(this Visitor visitor, string link) => visitor.SubmitAsync(link);

    /// <summary>Opens the link to a new account, enters a password there, and presses one of the two buttons.</summary>
    /// <param name="act">“new” to make it the account’s password, whatever that was.</param>
    public static Task<Answer> ConfirmAsync(this Visitor visitor, string link, string password, string act = "keep") =>
        visitor.SubmitAsync($"{link}?handler=Password", ("Password", password), ("act", act));

    /// <summary>Makes an account through the form, confirms its address by the link in the mailbox, and is signed in by that.</summary>
    public static async Task RegisterAsync(this SiteFactory site, Visitor visitor, string name, string email, string password)
    {
        var sent = await visitor.SubmitAsync("/account/register", ("Name", name), ("Email", email), ("Password", password));
        Assert.Equal((HttpStatusCode.Redirect, "/account/mail-sent"), (sent.Status, sent.Location));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.ConfirmAsync(await site.LinkAsync(email), password)).Status);
    }

    public static string? LinkIn(this OutboxMessage letter) =>
        Link().Match(letter.Text ?? "") is { Success: true } match ? new Uri(match.Value).PathAndQuery : null;

    [GeneratedRegex(@"\S+/account/\S+/[0-9a-f]{64}")]
    private static partial Regex Link();
}
