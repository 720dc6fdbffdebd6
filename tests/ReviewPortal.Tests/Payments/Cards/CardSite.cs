using ReviewPortal.Payments;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Site;

namespace ReviewPortal.Tests.Payments.Cards;

/// <summary>
/// What a site does with what it is told of one order: it looks, and some time later applies what it saw, unless somebody
/// applied something since; then it looks again.
/// </summary>
internal sealed class CardSite(CardWorld world)
{
    private static readonly CardSettlement Settlement = new(new SiteOptions(), new PaymentOptions { GraceDays = CardWorld.GraceDays });

    private readonly HashSet<string> _told = [];
    private readonly HashSet<string> _booked = [];
    private int _turn;

    public long Money { get; private set; }

    /// <returns>What is to be called to apply what was seen now. It answers false if it has to be looked at again.</returns>
    public Func<bool> Look(string? told)
    {
        var (purchase, turn) = (world.Look(), _turn);
        return () =>
        {
            if (turn != _turn) return false;
            if (told is not null && !_told.Add(told)) return true;
            _turn++;
            var outcome = Settlement.Settle(world.Order, purchase, world.Offer, world.Plan, [], _booked, purchase.Receipts.Count > 0 ? purchase.Receipts[^1].At : world.Order.PlacedAt);
            Assert.Null(outcome.Problem);
            foreach (var payment in outcome.Payments)
            {
                Assert.True(_booked.Add(payment.CardReference ?? ""));
                Money += payment.AmountMinor;
            }

            return true;
        };
    }
}
