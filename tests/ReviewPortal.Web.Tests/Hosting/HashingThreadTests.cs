using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

public sealed class HashingThreadTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public void What_hashes_gives_way_to_all_else()
    {
        Assert.True(NicenessOfThis() < 10);
        Assert.Equal(10, site.Services.GetRequiredService<HashingThread>().Run(NicenessOfThis));
    }

    [Fact]
    public void A_hashing_that_fails_fails_where_it_was_asked_for_and_the_next_is_done()
    {
        var thread = site.Services.GetRequiredService<HashingThread>();
        Assert.Throws<FormatException>(() => thread.Run<int>(() => throw new FormatException()));
        Assert.Equal(7, thread.Run(() => 7));
    }

    // The nineteenth field; the second is the name, in brackets.
    private static int NicenessOfThis() =>
        int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(") ")[^1].Split(' ')[16], CultureInfo.InvariantCulture);
}
