namespace ReviewPortal.Tests.Payments.Cards;

public sealed class ShuffledEventsTests
{
    private const int Events = 10_000;

    /// <summary>Some are lost, and so every order is looked at once more in the end, as it is at night; or none is, and nothing else is looked at.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 10)]
    [InlineData(3, 50)]
    public void Ten_thousand_events_in_any_order_a_fifth_of_them_twice_and_some_never_end_where_a_simple_model_does(int seed, int lostPercent)
    {
        var random = new Random(seed);
        var worlds = Enumerable.Range(0, 700).Select(n => new CardWorld(n, random)).ToList();
        foreach (var world in worlds) world.Order.TakenBy("cus_1");
        var sites = worlds.ConvertAll(world => new CardSite(world));
        var (told, pending) = (new List<(int At, string Event)>(), new List<(int At, string? Event, Func<bool> Apply)>());
        for (var n = 0; n < Events || told.Count + pending.Count > 0;)
        {
            var what = random.Next(3);
            if (what == 0 && n < Events)
            {
                // Something happens, and is told; or told twice; or told by nobody.
                var at = random.Next(worlds.Count);
                worlds[at].Step();
                if (random.Next(100) >= lostPercent) told.Add((at, $"evt_{n}"));
                if (random.Next(5) == 0) told.Add((at, $"evt_{n}"));
                n++;
            }
            else if (what == 1 && told.Count > 0)
            {
                var (at, name) = Draw(told, random);
                pending.Add((at, name, sites[at].Look(name)));
            }
            else if (pending.Count > 0)
            {
                var (at, name, apply) = Draw(pending, random);
                if (!apply()) pending.Add((at, name, sites[at].Look(name)));
            }
        }

        if (lostPercent > 0) foreach (var site in sites) Assert.True(site.Look(null)());
        foreach (var (world, site) in worlds.Zip(sites))
        {
            var held = world.Order.Subscription;
            Assert.Equal((world.PaidUntil, world.EndsAt, world.Cause, world.CancelledAt, world.Money), (held?.PaidUntil, held?.EndsAt, held?.EndCause, held?.CancelledAt, site.Money));
        }

        Assert.True(worlds.Count(world => world.Cause is not null) > 100);
        Assert.True(worlds.Count(world => world.Money > 20_000) > 50);
    }

    private static T Draw<T>(List<T> from, Random random)
    {
        var at = random.Next(from.Count);
        var drawn = from[at];
        from[at] = from[^1];
        from.RemoveAt(from.Count - 1);
        return drawn;
    }
}
