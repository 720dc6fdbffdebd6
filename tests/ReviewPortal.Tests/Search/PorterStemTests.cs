using ReviewPortal.Search;

namespace ReviewPortal.Tests.Search;

public sealed class PorterStemTests
{
    [Theory]
    // The examples of Porter's own paper, step by step.
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("troubled", "troubl")]
    [InlineData("sized", "size")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("hissing", "hiss")]
    [InlineData("failing", "fail")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("rational", "ration")]
    [InlineData("valenci", "valenc")]
    [InlineData("digitizer", "digit")]
    [InlineData("operator", "oper")]
    [InlineData("feudalism", "feudal")]
    [InlineData("hopefulness", "hope")]
    [InlineData("sensibiliti", "sensibl")]
    [InlineData("triplicate", "triplic")]
    [InlineData("electrical", "electr")]
    [InlineData("goodness", "good")]
    [InlineData("revival", "reviv")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("effective", "effect")]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    [InlineData("generalizations", "gener")]
    [InlineData("oscillators", "oscil")]
    [InlineData("university", "univers")]
    [InlineData("archaeology", "archaeolog")]
    [InlineData("is", "is")]
    [InlineData("a", "a")]
    public void A_word_is_taken_to_its_stem(string word, string stem) => Assert.Equal(stem, Stem(word));

    [Fact]
    public void Any_letters_have_a_stem_that_is_no_longer_than_they_are()
    {
        var random = new Random(1);
        for (var i = 0; i < 200_000; i++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => "aeiouylsztdgbmnr"[random.Next(16)]));
            Assert.InRange(Stem(word).Length, 1, word.Length);
        }
    }

    private static string Stem(string word)
    {
        Span<char> room = [.. word, '\0'];
        return room[..PorterStem.Shorten(room, word.Length)].ToString();
    }
}
