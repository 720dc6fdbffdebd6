using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>What the script of the pages does with a passkey.</summary>
internal static class PasskeyVisits
{
    public const string SignInPage = "/account/login/passkey";
    public const string ListPage = "/account/passkeys";

    /// <summary>The challenge, which is for this visitor, and the token of the form.</summary>
    /// <param name="from">The page that the form stands on, if it is another.</param>
    public static async Task<(string Options, string Token)> AskAsync(this Visitor visitor, string page, string? from = null)
    {
        var form = (await visitor.GetAsync(from ?? page)).Document.QuerySelector("form[data-passkey]");
        var token = form?.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var options = await visitor.PostAsync($"{page}?handler=options", ("__RequestVerificationToken", token));
        Assert.Equal((HttpStatusCode.OK, "private, no-store"), (options.Status, options["Cache-Control"]));
        return (options.Text, token);
    }

    public static async Task<Answer> AddAsync(this Visitor visitor, SoftPasskey passkey, string name = "", string returnUrl = "/")
    {
        var (options, token) = await visitor.AskAsync(ListPage);
        return await visitor.PostAsync(ListPage, ("Credential", passkey.Create(options)), ("Name", name), ("returnUrl", returnUrl), ("__RequestVerificationToken", token));
    }

    public static async Task<Answer> SignInAsync(this Visitor visitor, SoftPasskey passkey, string returnUrl = "/", string? from = null)
    {
        var (options, token) = await visitor.AskAsync(SignInPage, from);
        return await visitor.PostAsync(SignInPage, ("credential", passkey.Get(options)), ("returnUrl", returnUrl), ("__RequestVerificationToken", token));
    }
}
