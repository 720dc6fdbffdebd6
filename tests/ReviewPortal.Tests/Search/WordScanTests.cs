using ReviewPortal.Search;

namespace ReviewPortal.Tests.Search;

public sealed class WordScanTests
{
    [Theory]
    [InlineData("The Weather of Small Rooms", "the weather of small room")]
    [InlineData("Dvořák, Łódź, Ångström, Straße, Ægir, señor", "dvorak lodz angstrom strass aegir senor")]
    [InlineData("e\u0301tude étude", "etud etud")]
    [InlineData("The author's and the authors’ books", "the author and the author book")]
    [InlineData("L’Étranger, O'Brien, don't", "l etrang o brien don t")]
    [InlineData("well-known—and so on… 1,234 $6.95", "well known and so on 1 234 6 95")]
    [InlineData("soft\u00adhyphen zero\u200dwidth", "softhyphen zerowidth")]
    [InlineData("ΟΔΥΣΣΕΎΣ οδυσσεύς", "οδυσσευσ οδυσσευσ")]
    [InlineData("Ёлка и елка", "елка и елка")]
    [InlineData("中国文学", "中 国 文 学")]
    [InlineData("中国 and Asia", "中 国 and asia")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("ﬁne ﷺ", "fine صلىاللهعليهوسلم")]
    [InlineData("", "")]
    [InlineData("*** -- “” '' \u0301", "")]
    public void A_text_is_taken_apart_into_folded_stems(string text, string terms) => Assert.Equal(terms, IndexedText.Terms(text));

    [Fact]
    public void Each_word_says_where_it_stands()
    {
        const string Text = "«Égalité», she said: the reader's.";
        var words = new List<string>();
        var scan = new WordScan(Text);
        while (scan.Next()) words.Add(Text[scan.Start..scan.End]);
        Assert.Equal(["Égalité", "she", "said", "the", "reader"], words);
    }

    [Fact]
    public void Any_characters_are_read_to_their_end_and_give_nothing_that_an_engine_would_take_apart()
    {
        var random = new Random(2);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Hostile.Text(random);
            var scan = new WordScan(text);
            var last = 0;
            while (scan.Next())
            {
                Assert.True(scan.Start >= last && scan.End > scan.Start && scan.End <= text.Length);
                last = scan.End;
                var term = scan.Term.ToString();
                Assert.InRange(term.Length, 1, 64);
                Assert.DoesNotContain(term, c => char.IsAscii(c) && !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c));
                Assert.True(term.EnumerateRunes().All(r => r.Value != 0xFFFD), $"Half a character in “{term}”.");
            }
        }
    }
}
