using ReviewPortal.Web.Tests.Mail;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Mail;

public sealed class MailDeskTests
{
    [Fact]
    public async Task The_administrator_tries_a_letter_again_and_discards_one_and_reads_none()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await DeliveryTests.StartedAsync(server.Port);
        await site.WriteAsync("refused@example.org", "later@example.org");
        await site.SendAsync();
        var admin = await site.VisitAsync(ReaderKind.Admin);
        var desk = await admin.GetAsync("/admin/mail");
        Assert.Contains("refused@example.org", desk.Words("section[aria-labelledby=failed]"), StringComparison.Ordinal);
        Assert.Contains("later@example.org", desk.Words("section[aria-labelledby=waiting]"), StringComparison.Ordinal);
        Assert.DoesNotContain("pressed", desk.Text, StringComparison.Ordinal);

        Assert.Equal("/admin/mail?notice=again", (await admin.PressAsync(desk, "/admin/mail", "act", "again")).Location);
        Assert.Equal(site.Now, (await site.LetterAsync("refused@example.org")).NextTryAt);
        Assert.Equal("/admin/mail?notice=discarded", (await admin.PressAsync(desk, "/admin/mail", "act", "discard")).Location);
        Assert.Empty(await site.LettersAsync("refused@example.org"));
        Assert.Equal("/admin/mail?notice=gone", (await admin.PressAsync(desk, "/admin/mail", "act", "discard")).Location);
    }
}
