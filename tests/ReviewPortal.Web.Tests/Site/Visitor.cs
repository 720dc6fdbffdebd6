namespace ReviewPortal.Web.Tests.Site;

/// <summary>Someone before a browser that keeps cookies, and does nothing else by itself.</summary>
public sealed class Visitor(HttpClient client)
{
    /// <summary>The name of the cookie by which a site at an address of https knows a reader.</summary>
    public const string Account = "__Host-reader";

    /// <summary>By name; whoever was signed in keeps that in <see cref="Account"/>.</summary>
    public Dictionary<string, string> Cookies { get; private init; } = [];

    /// <summary>The same person with the same cookies, in a window of their own.</summary>
    public Visitor Again() => new(client) { Cookies = new(Cookies) };

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await Answer.ReadAsync(response);
        foreach (var cookie in answer.SetCookies) Take(cookie);
        return answer;
    }

    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>Opens a page, fills in its last form, or the one that does what the fields say, and sends it with all that the form holds.</summary>
    public async Task<Answer> SubmitAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var forms = page.Document.QuerySelectorAll("main form[method=post]");
        var act = fields.FirstOrDefault(f => f.Name == "act").Value;
        var form = forms.LastOrDefault(f => act is not null && f.QuerySelector("input[type=hidden][name=act]")?.GetAttribute("value") == act) ?? forms[^1];
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (Name: i.GetAttribute("name") ?? "", Value: i.GetAttribute("value") ?? ""));
        return await PostAsync(path, [.. hidden.Where(h => h.Name != "act" || act is null), .. fields]);
    }

    /// <summary>Sends the last form of a page that was opened before, as it stood then.</summary>
    public Task<Answer> AnswerAsync(string path, Answer page, params (string Name, string Value)[] fields)
    {
        var hidden = page.Document.QuerySelectorAll("main form[method=post]")[^1].QuerySelectorAll("input[type=hidden]");
        return PostAsync(path, [.. hidden.Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? "")), .. fields]);
    }

    private void Take(string cookie)
    {
        var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : (cookie, "");
        if (value.Length == 0) Cookies.Remove(name);
        else Cookies[name] = value;
    }
}
