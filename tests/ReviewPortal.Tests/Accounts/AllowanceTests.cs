using Microsoft.Extensions.Time.Testing;
using ReviewPortal.Accounts;

namespace ReviewPortal.Tests.Accounts;

public sealed class AllowanceTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void So_many_at_once_and_then_one_whenever_the_period_has_passed()
    {
        var allowance = new Allowance(3, TimeSpan.FromMinutes(2), _time);
        for (var i = 0; i < 3; i++) Assert.Equal(TimeSpan.Zero, allowance.Take("a"));
        Assert.Equal(TimeSpan.FromMinutes(2), allowance.Take("a"));
        _time.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(TimeSpan.FromSeconds(30), allowance.Take("a"));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, allowance.Take("a"));
        Assert.Equal(TimeSpan.FromMinutes(2), allowance.Take("a"));
    }

    [Fact]
    public void Whoever_stayed_away_long_has_all_tries_again_and_not_one_more()
    {
        var allowance = new Allowance(3, TimeSpan.FromMinutes(2), _time);
        allowance.Take("a");
        _time.Advance(TimeSpan.FromDays(1));
        for (var i = 0; i < 3; i++) Assert.Equal(TimeSpan.Zero, allowance.Take("a"));
        Assert.NotEqual(TimeSpan.Zero, allowance.Take("a"));
    }

    [Fact]
    public void What_is_given_back_can_be_taken_again()
    {
        var allowance = new Allowance(1, TimeSpan.FromMinutes(2), _time);
        allowance.Take("a");
        allowance.GiveBack("a");
        Assert.Equal(TimeSpan.Zero, allowance.Take("a"));
        allowance.Forget("a");
        Assert.Equal(TimeSpan.Zero, allowance.Take("a"));
        Assert.NotEqual(TimeSpan.Zero, allowance.Take("a"));
    }

    [Fact]
    public void A_flood_of_names_neither_grows_the_memory_nor_frees_whoever_has_tried_most()
    {
        var allowance = new Allowance(5, TimeSpan.FromMinutes(2), _time, mostKeys: 1000);
        for (var i = 0; i < 5; i++) allowance.Take("the victim");
        for (var i = 0; i < 100_000; i++) allowance.Take($"nobody {i}");
        Assert.InRange(allowance.Keys, 1, 1000);
        Assert.NotEqual(TimeSpan.Zero, allowance.Take("the victim"));
    }

    [Fact]
    public async Task Of_many_at_the_same_moment_no_more_are_let_through()
    {
        var allowance = new Allowance(5, TimeSpan.FromMinutes(2), _time);
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => allowance.Take("a") == TimeSpan.Zero, TestContext.Current.CancellationToken)));
        Assert.Equal(5, taken.Count(t => t));
    }
}
