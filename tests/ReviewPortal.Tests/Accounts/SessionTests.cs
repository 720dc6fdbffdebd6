using ReviewPortal.Accounts.Sessions;

namespace ReviewPortal.Tests.Accounts;

public sealed class SessionTests
{
    private static readonly DateTime Start = new(2026, 6, 15, 16, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_renewed_session_has_another_identifier_and_the_same_end()
    {
        var before = Begin(isKept: true);
        var after = before.Renewed(isProven: false, "Firefox", "203.0.113.0/24", Start.AddDays(1));
        Assert.NotEqual(before.Id, after.Id);
        Assert.Equal((before.StartedAt, before.EndsAt, before.AuthenticatedAt), (after.StartedAt, after.EndsAt, after.AuthenticatedAt));
        Assert.Equal(Start.AddDays(1), after.LastSeenAt);
    }

    [Fact]
    public void Proving_it_again_lengthens_trust_and_not_the_session()
    {
        var session = Begin(isKept: false).Renewed(isProven: true, "Firefox", "", Start.AddHours(23));
        Assert.True(session.IsProvenAt(Start.AddHours(23) + Session.Trust - TimeSpan.FromTicks(1)));
        Assert.False(session.IsProvenAt(Start.AddHours(23) + Session.Trust));
        Assert.True(session.IsRunningAt(Start.AddHours(24).AddTicks(-1), isStaff: false));
        Assert.False(session.IsRunningAt(Start.AddHours(24), isStaff: false));
    }

    [Fact]
    public void Whoever_joins_the_staff_is_held_to_its_limits_at_once()
    {
        var session = Begin(isKept: true);
        Assert.True(session.IsRunningAt(Start.AddHours(2), isStaff: false));
        Assert.False(session.IsRunningAt(Start.AddHours(2), isStaff: true));
    }

    [Fact]
    public void No_identifier_comes_twice() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Begin(isKept: false).Id).Distinct().Count());

    private static Session Begin(bool isKept) => Session.Begin("reader", SignInWay.Password, isKept, "Firefox", "", Start);
}
