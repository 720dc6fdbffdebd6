using System.Text.RegularExpressions;

namespace ReviewPortal.Benchmark;

/// <summary>The form for signing in, opened once and sent again and again.</summary>
internal sealed class SignInForm
{
    private readonly Uri _address;
    private readonly string _cookies, _token;

    private SignInForm(Uri address, string cookies, string token) => (_address, _cookies, _token) = (address, cookies, token);

    public static async Task<SignInForm> OpenAsync(ServedApp app)
    {
        var address = new Uri(app.Address, "/account/login");
        using var ask = new HttpRequestMessage(HttpMethod.Get, address);
        using var form = (await ServedApp.SendAsync(ask)).EnsureSuccessStatusCode();
        var token = Regex.Match(await form.Content.ReadAsStringAsync(), "name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"").Groups[1].Value;
        return new(address, Review.CookiesOf(form), token);
    }

    /// <param name="from">The address of whoever signs in, as a proxy in front tells it.</param>
    public async Task<HttpResponseMessage> SendAsync(string email, string password, string from)
    {
        using var fill = new HttpRequestMessage(HttpMethod.Post, _address);
        fill.Headers.Add("Cookie", _cookies);
        fill.Headers.Add("X-Forwarded-For", from);
        fill.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = email,
            ["Password"] = password,
            ["__RequestVerificationToken"] = _token,
        });
        return await ServedApp.SendAsync(fill);
    }
}
