using ReviewPortal.Works;

namespace ReviewPortal.Tests.Works;

public sealed class CreditedNameTests
{
    [Theory]
    [InlineData("by Robert Loh, as told to Humphrey Evans", "Robert Loh", "loh robert")]
    [InlineData("by Joaquim Sal, translated from the Portuguese by Ruth Amado", "Joaquim Sal", "sal joaquim")]
    [InlineData("by Joaquim Sal and Ruth Amado", "Joaquim Sal", "sal joaquim")]
    [InlineData("by Joaquim Sal & Ruth Amado", "Joaquim Sal", "sal joaquim")]
    [InlineData("by Joaquim Sal with Ruth Amado", "Joaquim Sal", "sal joaquim")]
    [InlineData("By Joaquim Sal; edited by Ruth Amado", "Joaquim Sal", "sal joaquim")]
    [InlineData("edited by Ruth Amado and Joaquim Sal", "Ruth Amado", "amado ruth")]
    [InlineData("edited and with an introduction by Ruth Amado", "Ruth Amado", "amado ruth")]
    [InlineData("translated by Ruth Amado", "Ruth Amado", "amado ruth")]
    [InlineData("directed by Agnès Orme", "Agnès Orme", "orme agnes")]
    [InlineData("a film directed by Agnès Orme", "Agnès Orme", "orme agnes")]
    [InlineData("a play by Tom Quay, directed by Ida Morrow, at the Harbour Theatre", "Tom Quay", "quay tom")]
    [InlineData("an exhibition curated by Ida Morrow at the Salt Museum", "Ida Morrow", "morrow ida")]
    [InlineData("by Ida Morrow (text) and Tom Quay (photographs)", "Ida Morrow", "morrow ida")]
    [InlineData("by M. E. Morrow", "M. E. Morrow", "morrow m e")]
    [InlineData("by Malcolm X.", "Malcolm X.", "x malcolm")]
    [InlineData("by Homer, translated by Ida Morrow", "Homer", "homer")]
    [InlineData("by Ursula K. Le Vane", "Ursula K. Le Vane", "le vane ursula k")]
    [InlineData("by Simone de Orme", "Simone de Orme", "orme simone de")]
    [InlineData("by Jan Van der Zee", "Jan Van der Zee", "van der zee jan")]
    [InlineData("by Martin Quay, Jr.", "Martin Quay Jr.", "quay martin")]
    [InlineData("by Martin Quay III", "Martin Quay III", "quay martin")]
    [InlineData("by bell quay", "bell quay", "quay bell")]
    [InlineData("by  Ida\tMorrow", "Ida Morrow", "morrow ida")]
    [InlineData("Ida Morrow", "Ida Morrow", "morrow ida")]
    [InlineData("Ida Morrow, editor", "Ida Morrow", "morrow ida")]
    [InlineData("ed. Ida Morrow", "Ida Morrow", "morrow ida")]
    [InlineData("by Ida Øster", "Ida Øster", "oster ida")]
    [InlineData("by 井上", "井上", "井上")]
    public void A_credit_names_its_author_first(string credit, string name, string sorted)
    {
        var credited = CreditedName.In(credit);
        Assert.Equal((name, sorted), (credited?.Name, credited?.Sorted));
    }

    [Theory]
    [InlineData("an exhibition at the Salt Museum, Penlow, March 3–June 7", "Salt Museum", "salt museum")]
    [InlineData("at the Harbour Theatre", "Harbour Theatre", "harbour theatre")]
    [InlineData("by the Harbour Board of Penlow", "Harbour Board of Penlow", "harbour board of penlow")]
    public void A_place_and_a_body_are_listed_as_they_are_called(string credit, string name, string sorted)
    {
        var credited = CreditedName.In(credit);
        Assert.Equal((name, sorted), (credited?.Name, credited?.Sorted));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("by")]
    [InlineData("by ")]
    [InlineData("by anonymous")]
    [InlineData("by various authors")]
    [InlineData("in three volumes")]
    [InlineData("a new translation")]
    [InlineData("Volume 2: 1900–1920")]
    [InlineData(",")]
    public void A_credit_may_name_nobody(string? credit) => Assert.Null(CreditedName.In(credit));
}
