using ReviewPortal.Accounts;

namespace ReviewPortal.Tests.Accounts;

public sealed class PasswordRuleTests
{
    private static readonly string[] About = ["The Harbour Review", "review.example", "Ida Marchetti", "ida.marchetti@quayside.example"];

    [Theory]
    [InlineData("correct ferry battery anchor")]
    [InlineData("a sentence of the test")]
    [InlineData("review-portal-demo")]
    [InlineData("the first long password")]
    [InlineData("vX9#mQ2&zL7@pT4!")]
    [InlineData("(){}[]<>;:,.?/|")]
    [InlineData("829104756319470")]
    [InlineData("пятнадцать букв тут")]
    [InlineData("🚢⚓🌊🐟🦀🐙🦑🐚🏝️🌅🌧️⛵🧭🗺️")]
    [InlineData("   so many spaces   ")]
    [InlineData("Ida likes to swim at dusk")]
    public void Whatever_is_long_and_nobodys_first_guess_is_taken(string password) => Assert.Null(PasswordRule.ProblemOf(password, About));

    [Theory]
    [InlineData("fourteen chars", "14 characters")]
    [InlineData("🚢⚓🌊🐟🦀🐙🦑🐚", "8 characters")]
    [InlineData("aaaaaaaaaaaaaaaa", "very few different")]
    [InlineData("ababababababababab", "very few different")]
    [InlineData("passwordpassword", "repeated")]
    [InlineData("harbour!harbour!har", "repeated")]
    [InlineData("123456789012345", "walks")]
    [InlineData("qwertyuiopasdfgh", "walks")]
    [InlineData("abcdefghijklmnop", "walks")]
    [InlineData("zyxwvutsrqponmlk", "walks")]
    [InlineData("1qaz2wsx3edc4rfv", "walks")]
    [InlineData("passwordwelcome1", "tried first")]
    [InlineData("P@ssw0rd Welc0me 2026", "tried first")]
    [InlineData("dragon2024dragon99", "tried first")]
    [InlineData("sunshine-princess", "tried first")]
    [InlineData("1234password56789", "tried first")]
    [InlineData("harbourpassword", "tried first")]
    [InlineData("theharbourreview", "name of this site")]
    [InlineData("Harbour-Review-2026", "name of this site")]
    [InlineData("ida.marchetti.1985", "name of this site")]
    [InlineData("quaysidemarchetti", "name of this site")]
    public void Whatever_is_guessed_first_is_refused_with_what_to_change(string password, string says) =>
        Assert.Contains(says, PasswordRule.ProblemOf(password, About), StringComparison.Ordinal);

    [Fact]
    public void Two_hundred_and_fifty_six_characters_of_any_kind_are_taken_and_not_one_more()
    {
        var sentence = string.Concat(Enumerable.Range(0, 64).Select(i => (char)('a' + i * i % 26) + "🚢" + (char)('a' + i * 7 % 23) + "."));
        Assert.Null(PasswordRule.ProblemOf(sentence, About));
        Assert.Contains("more than 256", PasswordRule.ProblemOf(sentence + "x", About), StringComparison.Ordinal);
        Assert.Contains("more than 256", PasswordRule.ProblemOf(new string('x', 1_000_000), About), StringComparison.Ordinal);
    }

    [Fact]
    public void Accents_are_one_however_a_keyboard_puts_them_and_half_a_character_harms_nothing()
    {
        Assert.Equal(PasswordRule.Normalize("caf\u00e9"), PasswordRule.Normalize("cafe\u0301"));
        Assert.NotNull(PasswordRule.ProblemOf("\ud800", About));
    }
}
