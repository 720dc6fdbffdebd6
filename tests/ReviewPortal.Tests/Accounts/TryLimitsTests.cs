using System.Net;
using Microsoft.Extensions.Time.Testing;
using ReviewPortal.Accounts;

namespace ReviewPortal.Tests.Accounts;

public sealed class TryLimitsTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero));
    private readonly TryLimits _limits;

    public TryLimitsTests() => _limits = new(_time);

    [Fact]
    public void An_account_is_tried_five_times_from_one_range_and_its_owner_elsewhere_still_gets_in()
    {
        for (var i = 0; i < 5; i++) Assert.True(Take("ida@example.org", $"203.0.113.{i}").IsAllowed);
        Assert.Equal(TimeSpan.FromMinutes(2), Take("ida@example.org", "203.0.113.200").Wait);
        Assert.True(Take("ida@example.org", "198.51.100.1").IsAllowed);
    }

    [Fact]
    public void One_household_of_the_new_addresses_does_not_use_up_the_tries_of_everywhere()
    {
        Assert.Equal(5, Enumerable.Range(0, 256).Count(i => Take("ida@example.org", $"2001:db8:7:4{i:x2}::1").IsAllowed));
        Assert.True(Take("ida@example.org", "2001:db8:8::1").IsAllowed);
    }

    [Fact]
    public void A_thousand_ranges_together_have_a_hundred_tries_at_one_account()
    {
        var allowed = Enumerable.Range(0, 1000).Count(i => Take("ida@example.org", $"10.{i / 250}.{i % 250}.1").IsAllowed);
        Assert.Equal(100, allowed);
        Assert.True(Take("another@example.org", "10.0.0.1").IsAllowed);
    }

    [Fact]
    public void One_range_has_a_hundred_tries_at_all_accounts_together()
    {
        Assert.Equal(100, Enumerable.Range(0, 300).Count(i => Take($"{i}@example.org", $"203.0.113.{i % 250}").IsAllowed));
        Assert.Equal(TimeSpan.FromSeconds(6), Take("ida@example.org", "203.0.113.9").Wait);
    }

    [Fact]
    public void Whoever_holds_a_large_block_of_the_new_addresses_is_one_too() =>
        Assert.Equal(400, Enumerable.Range(0, 1000).Count(i => Take($"{i}@example.org", $"2001:db8:1:{i:x}::1").IsAllowed));

    [Theory]
    [InlineData("IDA@example.org")]
    [InlineData(" ida@EXAMPLE.org ")]
    public void One_account_is_not_tried_under_many_spellings(string spelling)
    {
        for (var i = 0; i < 5; i++) Take("ida@example.org", "203.0.113.1");
        Assert.False(Take(spelling, "203.0.113.1").IsAllowed);
    }

    [Fact]
    public void What_succeeds_does_not_count()
    {
        for (var i = 0; i < 500; i++)
        {
            var right = Take("ida@example.org", "203.0.113.1");
            Assert.True(right.IsAllowed);
            right.Succeed();
        }
    }

    [Fact]
    public void An_owner_who_gets_in_does_not_give_those_elsewhere_more_tries()
    {
        for (var i = 0; i < 100; i++) Take("ida@example.org", $"10.0.{i}.1");
        _time.Advance(TimeSpan.FromMinutes(6));
        Take("ida@example.org", "198.51.100.1").Succeed();
        Assert.True(Take("ida@example.org", "10.1.0.1").IsAllowed);
        Assert.False(Take("ida@example.org", "10.1.1.1").IsAllowed);
    }

    [Fact]
    public void Each_letter_counts_whether_or_not_there_is_an_account()
    {
        for (var i = 0; i < 10; i++) _limits.Take(Gate.Mail, "ida@example.org", From("203.0.113.1")).Succeed();
        Assert.False(_limits.Take(Gate.Mail, "ida@example.org", From("203.0.113.1")).IsAllowed);
    }

    private Try Take(string account, string address) => _limits.Take(Gate.Password, account, From(address));

    private static AddressRange From(string address) => AddressRange.Of(IPAddress.Parse(address));
}
