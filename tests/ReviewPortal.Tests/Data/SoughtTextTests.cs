using ReviewPortal.Data;

namespace ReviewPortal.Tests.Data;

public sealed class SoughtTextTests
{
    [Theory]
    [InlineData("José", "jose")]
    [InlineData("Jose\u0301", "jose")]
    [InlineData("ÅNGSTRÖM", "angstrom")]
    [InlineData("Müller & Söhne", "muller sohne")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Æsa Bjørnsdóttir", "aesa bjornsdottir")]
    [InlineData("Đorđe Łoś", "dorde los")]
    [InlineData("Isık İnce Iğdır ılık", "isik ince igdir ilik")]
    [InlineData("Œuvre, Þór", "oeuvre thor")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("  Anne–Marie   d'Hiver ", "anne marie dhiver")]
    [InlineData("jo.sé@Review.Example", "jo se review example")]
    [InlineData("ΆΓΓΕΛΟΣ Άγγελος", "αγγελοσ αγγελοσ")]
    [InlineData("ЙОЖИК Ёжик", "иожик ежик")]
    [InlineData("ﬁﬁ Ｍａｒｉａ ２", "fifi maria 2")]
    [InlineData("soft\u00adhyphen", "softhyphen")]
    [InlineData("a \u00ad b", "a b")]
    [InlineData("王小明", "王小明")]
    [InlineData("\ud800x\ufffe", "x")]
    [InlineData("%_&\\", "")]
    public void Accents_case_and_signs_make_no_difference(string text, string folded) => Assert.Equal(folded, SoughtText.Of(text));

    [Fact]
    public void Composed_and_decomposed_text_is_one()
    {
        const string Text = "Ǿ Việt 한국 がく İ é ș";
        Assert.Equal(SoughtText.Of(Text.Normalize(System.Text.NormalizationForm.FormC)), SoughtText.Of(Text.Normalize(System.Text.NormalizationForm.FormD)));
    }

    [Fact]
    public void Lines_stay_apart_and_empty_ones_leave_nothing() =>
        Assert.Equal("jane smith\njones quay", SoughtText.Of(null, "Jane Smith", "—", "", "Jones Quay", null));

    [Theory]
    [InlineData("José  MÜLLER", "jose", "muller")]
    [InlineData("Smith-Jones & Co", "smith jones", "co")]
    [InlineData("\u3000Łódź\u00a090-001 ", "lodz", "90 001")]
    [InlineData("a b c d e f g h i", "a", "b", "c", "d", "e", "f", "g", "h i")]
    [InlineData("% _ —")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    public void Words_are_looked_for_as_they_are_kept(string typed, params string[] words) => Assert.Equal(words, SoughtWords.ReadEach(typed));

    [Fact]
    public void What_no_name_is_as_long_as_is_not_looked_for() => Assert.Empty(SoughtWords.ReadEach(new string('x', SoughtWords.MaxWords + 1)));
}
