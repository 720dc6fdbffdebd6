namespace ReviewPortal.Web.Tests.Site;

/// <summary>Somebody who fills in the form for signing in again and again, with the headers that their way to the site adds.</summary>
internal sealed class Guesser(SiteFactory site, params (string Name, string Value)[] headers)
{
    private readonly Visitor _visitor = site.Visit();
    private string? _token;

    public async Task OpenAsync()
    {
        var page = await _visitor.GetAsync("/account/login", headers);
        _token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
    }

    public async Task<Answer> TryAsync(string email, string password)
    {
        if (_token is null) await OpenAsync();
        var form = new Dictionary<string, string> { ["Email"] = email, ["Password"] = password, ["__RequestVerificationToken"] = _token ?? "" };
        return await _visitor.SendAsync(HttpMethod.Post, "/account/login", new FormUrlEncodedContent(form), headers);
    }
}
