using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments;

[Trait("Category", "Database")]
public sealed class InvoiceRemindersTests : IAsyncLifetime
{
    private readonly SiteStorage _storage = new(isMigrated: true);
    private readonly SiteFactory _one;
    private readonly SiteFactory _other;

    public InvoiceRemindersTests() => (_one, _other) = (new() { Storage = _storage }, new() { Storage = _storage });

    public ValueTask InitializeAsync() => _one.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task A_reader_is_reminded_once_when_it_is_due_and_once_after_the_days_of_grace()
    {
        await _one.PlaceOrderAsync("reader@review.example");
        At(2026, 6, 30, 3);
        Assert.Equal(0, await _one.RemindAsync());
        At(2026, 6, 30, 4);
        Assert.Equal((1, 0), (await _one.RemindAsync(), await _one.RemindAsync()));
        Assert.EndsWith("is due", (await _one.LettersAsync("reader@review.example"))[^1].Subject, StringComparison.Ordinal);
        At(2026, 7, 14, 3);
        Assert.Equal(0, await _one.RemindAsync());
        At(2026, 7, 14, 4);
        Assert.Equal((1, 0), (await _one.RemindAsync(), await _one.RemindAsync()));
        Assert.EndsWith("is still open", (await _one.LettersAsync("reader@review.example"))[^1].Subject, StringComparison.Ordinal);
        At(2027, 7, 14, 4);
        Assert.Equal(0, await _one.RemindAsync());
    }

    [Fact]
    public async Task Two_copies_of_the_site_remind_once()
    {
        foreach (var kind in new[] { ReaderKind.Reader, ReaderKind.Editor, ReaderKind.Admin }) await _one.PlaceOrderAsync(SiteAccounts.EmailOf(kind));
        At(2026, 7, 1, 12);
        var written = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run((n % 2 == 0 ? _one : _other).RemindAsync)));
        Assert.Equal(3, written.Sum());
        Assert.Equal(2, (await _one.LettersAsync("reader@review.example")).Count);
    }

    [Fact]
    public async Task What_is_paid_or_cancelled_is_not_reminded_of_and_a_long_silence_makes_one_letter()
    {
        var paid = await _one.PlaceOrderAsync("reader@review.example");
        var cancelled = await _one.PlaceOrderAsync("editor@review.example");
        await _one.PlaceOrderAsync("admin@review.example");
        await _one.MarkPaidAsync(paid);
        await _one.CancelAsync(cancelled, "Not wanted");
        At(2026, 9, 1, 12);
        Assert.Equal((1, 0), (await _one.RemindAsync(), await _one.RemindAsync()));
        Assert.EndsWith("is still open", (await _one.LettersAsync("admin@review.example"))[^1].Subject, StringComparison.Ordinal);
    }

    private void At(int year, int month, int day, int hour)
    {
        foreach (var site in new[] { _one, _other }) site.Time.SetUtcNow(new(year, month, day, hour, 0, 0, TimeSpan.Zero));
    }
}
