using System.Net.Sockets;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Mail;

public sealed class RefusalTests
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(24)];

    [Fact]
    public async Task A_letter_that_is_refused_for_good_is_given_up_at_once_and_stands_at_the_desk()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await DeliveryTests.StartedAsync(server.Port);
        await site.WriteAsync("refused@example.org");
        await site.SendAsync();

        var letter = await site.LetterAsync("refused@example.org");
        Assert.Equal((site.Now, null, "The mail server refused the message for good (550)."), (letter.FailedAt, letter.NextTryAt, letter.LastError));
        var desk = await (await site.VisitAsync(ReaderKind.Admin)).GetAsync("/admin/mail");
        Assert.Contains("refused@example.org", desk.Words("section[aria-labelledby=failed]"), StringComparison.Ordinal);
        Assert.DoesNotContain("refused@example.org", site.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_not_taken_now_is_tried_again_ever_more_seldom_and_given_up_after_two_days()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await DeliveryTests.StartedAsync(server.Port);
        await site.WriteAsync("later@example.org");
        foreach (var wait in Waits)
        {
            await site.SendAsync();
            var letter = await site.LetterAsync("later@example.org");
            Assert.Equal((site.Now + wait, null, "The mail server did not take the message now (451)."), (letter.NextTryAt, letter.FailedAt, letter.LastError));
            site.Time.Advance(wait);
        }

        await site.SendAsync();
        Assert.Equal(site.Now, (await site.LetterAsync("later@example.org")).FailedAt);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task While_the_server_is_away_letters_wait_and_go_when_it_is_back()
    {
        var port = FreePort();
        await using var site = await DeliveryTests.StartedAsync(port);
        await site.WriteAsync("nell@example.org", "ida@example.org");
        Assert.Equal(0, await site.SendAsync());
        Assert.Equal("The mail server was not reached.", (await site.LetterAsync("nell@example.org")).LastError);

        await using var server = await MailServer.StartAsync(port);
        site.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await site.SendAsync());
        Assert.Equal(["ida@example.org", "nell@example.org"], (await server.TakenAsync(2)).SelectMany(m => m.To).Order());
    }

    [Fact]
    public async Task A_server_without_TLS_is_told_nothing_where_TLS_is_demanded()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = MailSite.With(server.Port).With("ReviewPortal:Mail:UseTls", "true").With("ReviewPortal:Mail:User", "office").With("ReviewPortal:Mail:Password", "a secret");
        await site.InitializeAsync();
        await site.WriteAsync("nell@example.org");
        Assert.Equal(0, await site.SendAsync());
        Assert.Empty(server.Taken);
        Assert.Equal("The mail server does not do what is demanded of it, such as TLS.", (await site.LetterAsync("nell@example.org")).LastError);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_trusts_is_told_nothing()
    {
        using var certificate = new TestCertificate();
        await using var server = await MailServer.StartAsync(certificate: certificate);
        await using var site = MailSite.With(server.Port, host: "localhost").With("ReviewPortal:Mail:UseTls", "true");
        await site.InitializeAsync();
        await site.WriteAsync("nell@example.org");
        Assert.Equal(0, await site.SendAsync());
        Assert.Empty(server.Taken);
        Assert.Equal("The mail server’s certificate is not trusted.", (await site.LetterAsync("nell@example.org")).LastError);
    }

    /// <summary>The real process with its own worker, which trusts the certificate because its machine does.</summary>
    [Fact]
    public async Task Whoever_registers_is_written_to_over_TLS_within_seconds()
    {
        using var certificate = new TestCertificate();
        await using var server = await MailServer.StartAsync(certificate: certificate);
        await using var storage = new SiteStorage();
        await using (var first = new SiteFactory { Storage = storage }) await first.InitializeAsync();
        using var site = SiteProcess.Serve(storage,
            new("SSL_CERT_FILE", certificate.CertificateFile), new("ReviewPortal:Mail:Host", "localhost"), new("ReviewPortal:Mail:UseTls", "true"),
            new("ReviewPortal:Mail:Port", $"{server.Port}"), new("ReviewPortal:Mail:From", "office@review.example"));
        var visitor = await site.VisitAsync();
        await visitor.SubmitAsync("/account/register", ("Name", "Nell"), ("Email", "nell@example.org"), ("Password", SiteAccounts.Password));

        var mail = Assert.Single(await server.TakenAsync(1));
        Assert.True(mail.IsEncrypted);
        Assert.Equal(["nell@example.org"], mail.To);
        Assert.Contains("https://review.example/account/enter/", mail.Part("text/plain"), StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint?)socket.LocalEndPoint)?.Port ?? 0;
    }
}
