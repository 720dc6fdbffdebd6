using ReviewPortal.Mail;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>A reader is told of a signing in with a browser, or from a network, that was not used for their account lately.</summary>
[Trait("Category", "Database")]
public sealed class NewDeviceTests(AddressedSite site) : IClassFixture<AddressedSite>
{
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
    private const string Safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";

    [Fact]
    public async Task Another_browser_or_another_network_is_told_by_mail_and_each_once()
    {
        await site.Accounts.AddAsync("told@example.org");
        await SignInAsync("told@example.org", Firefox, "203.0.113.7");
        Assert.Empty(await NoticesAsync("told@example.org"));
        await SignInAsync("told@example.org", Firefox, "203.0.113.200");
        Assert.Empty(await NoticesAsync("told@example.org"));

        await SignInAsync("told@example.org", Safari, "203.0.113.7");
        var told = Assert.Single(await NoticesAsync("told@example.org"));
        Assert.Contains("(Safari on an iPhone, 203.0.113.0/24), on June 15, 2026", told.Text, StringComparison.Ordinal);
        await SignInAsync("told@example.org", Firefox, "198.51.100.7");
        Assert.Equal(2, (await NoticesAsync("told@example.org")).Count);

        await SignInAsync("told@example.org", Safari, "203.0.113.7");
        await SignInAsync("told@example.org", Firefox, "198.51.100.9");
        Assert.Equal(2, (await NoticesAsync("told@example.org")).Count);
    }

    [Fact]
    public async Task The_first_signing_in_of_all_tells_nothing()
    {
        var visitor = site.Visit();
        await site.RegisterAsync(visitor, "Nina", "nina@example.org", "a sentence nobody else would say");
        Assert.True(await visitor.IsSignedInAsync());
        Assert.Empty(await NoticesAsync("nina@example.org"));
    }

    [Fact]
    public async Task A_wrong_password_makes_no_device_known_and_tells_nobody()
    {
        await site.Accounts.AddAsync("wrong@example.org");
        await SignInAsync("wrong@example.org", Firefox, "203.0.113.7");
        foreach (var email in new[] { "wrong@example.org", "nobody@example.org" })
        {
            var guesser = new Guesser(site, ("User-Agent", Safari), (AddressedSite.From, "198.51.100.7"));
            Assert.Equal(HttpStatusCode.OK, (await guesser.TryAsync(email, "not the sentence")).Status);
            Assert.Empty(await NoticesAsync(email));
        }

        await SignInAsync("wrong@example.org", Safari, "198.51.100.7");
        Assert.Single(await NoticesAsync("wrong@example.org"));
    }

    [Fact]
    public async Task A_device_is_forgotten_after_ninety_days()
    {
        await using var another = new AddressedSite();
        await another.InitializeAsync();
        await another.Accounts.AddAsync("away@example.org");
        await SignInAsync("away@example.org", Firefox, "203.0.113.7", another);
        another.Time.Advance(TimeSpan.FromDays(90));
        await SignInAsync("away@example.org", Firefox, "203.0.113.7", another);
        Assert.Empty(await NoticesAsync("away@example.org", another));
        another.Time.Advance(TimeSpan.FromDays(90) + TimeSpan.FromSeconds(1));
        await SignInAsync("away@example.org", Firefox, "203.0.113.7", another);
        Assert.Single(await NoticesAsync("away@example.org", another));
    }

    private async Task SignInAsync(string email, string browser, string from, SiteFactory? where = null)
    {
        var guesser = new Guesser(where ?? site, ("User-Agent", browser), (AddressedSite.From, from));
        Assert.Equal(HttpStatusCode.Redirect, (await guesser.TryAsync(email, SiteAccounts.Password)).Status);
    }

    private async Task<List<OutboxMessage>> NoticesAsync(string to, SiteFactory? where = null) =>
        [.. (await (where ?? site).LettersAsync(to)).Where(m => m.Subject.StartsWith("You signed in on a new device", StringComparison.Ordinal))];
}
