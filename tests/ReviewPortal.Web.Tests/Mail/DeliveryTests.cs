using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Mail;

[Trait("Category", "Database")]
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_letter_comes_to_its_mailbox_as_text_and_as_HTML_and_its_words_are_kept_no_longer()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await StartedAsync(server.Port);
        await site.WriteAsync("nell@example.org");

        Assert.Equal(1, await site.SendAsync());
        Assert.Equal(0, await site.SendAsync());

        var mail = Assert.Single(await server.TakenAsync(1));
        Assert.Equal(("office@review.example", "nell@example.org"), (mail.From, Assert.Single(mail.To)));
        Assert.Contains("Auto-Submitted: auto-generated", mail.Head, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            "A “first” paragraph.\n\nPress:\nhttps://review.example/pressed\n\nThe <last> one.\n\nThe Harbour Review\nhttps://review.example/",
            mail.Part("text/plain").ReplaceLineEndings("\n").Trim());
        var html = mail.Part("text/html");
        Assert.Contains("<p>The &lt;last&gt; one.</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);

        var kept = await site.LetterAsync("nell@example.org");
        Assert.Equal((site.Now, null, null, null), (kept.SentAt, kept.Text, kept.Html, kept.NextTryAt));
        site.Time.Advance(TimeSpan.FromDays(15));
        await site.ClearAsync();
        Assert.Empty(await site.LettersAsync("nell@example.org"));
    }

    [Fact]
    public async Task What_is_rolled_back_sends_no_letter()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await StartedAsync(server.Port);
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            services.GetRequiredService<Outbox>().Add("nell@example.org", MailSite.Letter);
            await db.SaveChangesAsync();
        });
        await site.SendAsync();
        Assert.Empty(server.Taken);
        Assert.Empty(await site.LettersAsync("nell@example.org"));
    }

    [Fact]
    public async Task Of_two_copies_of_the_site_that_send_at_once_each_letter_is_sent_by_one()
    {
        await using var server = await MailServer.StartAsync();
        await using var storage = new SiteStorage();
        await using var first = await StartedAsync(server.Port, storage);
        await using var second = MailSite.With(server.Port, storage);
        await first.WriteAsync([.. Enumerable.Range(0, 20).Select(i => $"reader{i}@example.org")]);

        var sent = await Task.WhenAll(Task.Run(first.SendAsync), Task.Run(second.SendAsync), Task.Run(first.SendAsync), Task.Run(second.SendAsync));

        Assert.Equal(20, sent.Sum());
        var taken = await server.TakenAsync(20);
        Assert.Equal((20, 20), (taken.Count, taken.SelectMany(m => m.To).Distinct().Count()));
    }

    [Fact]
    public async Task A_letter_that_was_taken_by_a_copy_that_died_is_sent_by_another_five_minutes_later()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await StartedAsync(server.Port);
        await site.WriteAsync("nell@example.org");
        var until = site.Now.AddMinutes(5);
        await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().OutboxMessages.ExecuteUpdateAsync(
            m => m.SetProperty(x => x.NextTryAt, until).SetProperty(x => x.Attempts, 1)));

        site.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(0, await site.SendAsync());
        site.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await site.SendAsync());
    }

    [Fact]
    public async Task A_letter_whose_link_has_expired_is_not_sent_any_more()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await StartedAsync(server.Port);
        await site.InScopeAsync(async services =>
        {
            services.GetRequiredService<Outbox>().Add("late@example.org", MailSite.Letter, site.Now.AddMinutes(15));
            await services.GetRequiredService<ReviewDbContext>().SaveChangesAsync();
        });
        site.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(0, await site.SendAsync());
        Assert.Equal("Its link expired before it could be sent.", (await site.LetterAsync("late@example.org")).LastError);
        Assert.Empty(server.Taken);
    }

    internal static async Task<SiteFactory> StartedAsync(int port, SiteStorage? storage = null)
    {
        var site = MailSite.With(port, storage);
        await site.InitializeAsync();
        return site;
    }
}
