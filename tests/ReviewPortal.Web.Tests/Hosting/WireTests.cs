using System.Net.Sockets;
using System.Text;
using ReviewPortal.Web.Tests.Routes;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

/// <summary>What really goes over the wire, where a client library would look away.</summary>
public sealed class WireTests(ServedSite site) : IClassFixture<ServedSite>
{
    [Fact]
    public async Task HEAD_sends_no_body()
    {
        foreach (var row in AccessMatrix.Rows)
        {
            var answer = await SendAsync($"HEAD {site.AddressOf(row)} HTTP/1.1");
            Assert.StartsWith("HTTP/1.1 ", answer, StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
            Assert.Equal(answer.Length - 4, answer.IndexOf("\r\n\r\n", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("GET //evil.example/%2e%2e HTTP/1.1")]
    [InlineData("GET //evil.example/ HTTP/1.1")]
    [InlineData("GET /\\evil.example/ HTTP/1.1")]
    [InlineData("GET //EVIL.EXAMPLE HTTP/1.1")]
    [InlineData("GET http://evil.example/ARTICLES HTTP/1.1")]
    public async Task No_request_is_sent_to_another_host(string request)
    {
        var answer = await SendAsync(request);
        var location = answer.Split("\r\n").FirstOrDefault(l => l.StartsWith("Location: ", StringComparison.Ordinal))?[10..];
        Assert.True(location is null || (location[0] == '/' && (location.Length == 1 || location[1] is not ('/' or '\\'))), $"{request} was sent to {location}");
        Assert.DoesNotContain(" 500 ", answer.Split("\r\n")[0], StringComparison.Ordinal);
    }

    private async Task<string> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Origin.Host, site.Origin.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{request}\r\nHost: {site.Origin.Authority}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
