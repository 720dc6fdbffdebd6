using ReviewPortal.Accounts;
using ReviewPortal.Articles;
using ReviewPortal.Paywall;

namespace ReviewPortal.Tests.Paywall;

public sealed class ReadableWholeTests
{
    private static readonly DateTime Now = new(2026, 6, 15, 16, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime[] Dates = [Now, Now.AddMonths(-12).AddTicks(1), Now.AddMonths(-12), Now.AddMonths(-12).AddTicks(-1), Now.AddYears(-60)];

    [Fact]
    public void What_the_database_is_asked_for_is_what_the_rule_of_access_opens()
    {
        var articles = (from access in Enum.GetValues<AccessLevel>() from date in Dates select Published(access, date)).ToList();
        var opened = 0;
        foreach (var reader in Readers())
        {
            var readable = articles.AsQueryable().ReadableWholeBy(reader, Now).ToHashSet();
            foreach (var article in articles)
            {
                var decided = Entitlement.Decide(article.Access, article.PublishedAt ?? default, reader, Now).ReadsWhole;
                Assert.Equal((reader, article.Access, article.PublishedAt, decided), (reader, article.Access, article.PublishedAt, readable.Contains(article)));
                opened += decided ? 1 : 0;
            }

            if (reader?.ReadsAllAt(Now) == true) Assert.Equal(articles.Count, readable.Count);
        }

        Assert.NotEqual(0, opened);
    }

    /// <summary>Nobody, and readers with every role, in a strong session or a weak one, and every pair of subscriptions.</summary>
    private static IEnumerable<ReaderStanding?> Readers()
    {
        yield return null;
        (DateTime, DateTime)[] terms = [(Now.AddDays(-1), Now.AddDays(1)), (Now, Now.AddTicks(1)), (Now.AddDays(-1), Now), (Now.AddTicks(1), Now.AddDays(1))];
        var subscriptions = (
            from covers in new (bool Recent, bool Archive)[] { (false, false), (true, false), (false, true), (true, true) }
            from term in terms
            select new SubscriptionTerm("Plan", covers.Recent, covers.Archive, term.Item1, term.Item2)).ToList();
        foreach (var role in Roles.All.Cast<string?>().Append(null))
            foreach (var isStrong in new[] { true, false })
            {
                yield return Reader(role, isStrong);
                foreach (var one in subscriptions)
                    foreach (var other in subscriptions)
                        yield return Reader(role, isStrong, one, other);
            }
    }

    private static ReaderStanding Reader(string? role, bool isStrong, params SubscriptionTerm[] subscriptions) =>
        new("id", "Name", "stamp", role is null ? [] : [role], subscriptions) { IsStrong = isStrong };

    private static Article Published(AccessLevel access, DateTime at)
    {
        var article = new Article { Slug = "slug", Title = "Title", Access = access };
        article.PublishAt(at, Now);
        return article;
    }
}
