using ReviewPortal.Articles;

namespace ReviewPortal.Tests.Articles;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "about a minute")]
    [InlineData(350, "about a minute")]
    [InlineData(360, "about 2 minutes")]
    [InlineData(2_800, "about 12 minutes")]
    [InlineData(300_000, "about 1261 minutes")]
    public void A_text_takes_about_as_long_as_readers_do(int words, string? time) => Assert.Equal(time, ReadingTime.InWords(words));
}
