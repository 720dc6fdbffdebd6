using System.Globalization;
using ReviewPortal.Contributors;
using ReviewPortal.Indexes;
using ReviewPortal.Subjects;

namespace ReviewPortal.Tests.Indexes;

public sealed class NameIndexTests
{
    [Fact]
    public void Names_stand_under_their_letters_in_order()
    {
        var index = IndexOf("Ossian Lamb", "Ida Marchetti", "Perpetua Lang", "Abel Langley", "Zoe Lang");
        Assert.Equal(["l", "m"], index.Letters.Select(l => l.Key));
        Assert.Equal(["L", "M"], index.Letters.Select(l => l.Title));
        Assert.Equal(["Ossian Lamb", "Perpetua Lang", "Zoe Lang", "Abel Langley"], index.Letters[0].Entries.Select(e => e.Name));
    }

    [Theory]
    [InlineData("Émile Élan", "e")]
    [InlineData("E\u0301mile E\u0301lan", "e")]
    [InlineData("Jo Øre", "o")]
    [InlineData("Jo Łuk", "l")]
    [InlineData("Jo Þór", "t")]
    [InlineData("Jo ‘Abd", "a")]
    [InlineData("Jo ʿAbd", "a")]
    [InlineData("John le Carré", "l")]
    [InlineData("Simone de Beauvoir", "b")]
    [InlineData("Jo ＡＢＣ", "a")]
    public void Accents_and_signs_do_not_count(string name, string letter) => Assert.Equal(letter, Assert.Single(IndexOf(name).Letters).Key);

    [Theory]
    [InlineData("Анна Ахматова")]
    [InlineData("Κωνσταντίνος Καβάφης")]
    [InlineData("李白")]
    [InlineData("محمود درويش")]
    [InlineData("יהודה עמיחי")]
    [InlineData("Agent 99")]
    [InlineData("…")]
    [InlineData("𐐀𐐁")]
    public void What_begins_with_no_letter_of_A_to_Z_stands_under_a_heading_of_its_own_that_is_the_last(string name)
    {
        var index = IndexOf(name, "Zoe Zed");
        Assert.Equal(["z", "other"], index.Letters.Select(l => l.Key));
        Assert.Equal(("Other", name), (index.Letters[1].Title, Assert.Single(index.Letters[1].Entries).Name));
    }

    [Fact]
    public void Subjects_stand_as_titles_do_under_what_follows_the_article()
    {
        var index = NameIndex.Of("The Sea/Theatre/Sculpture/A".Split('/').Select((name, i) => new IndexEntry($"{i}", name, 1)), SubjectName.Heading);
        Assert.Equal(["a: A", "s: Sculpture, The Sea", "t: Theatre"], index.Letters.Select(l => $"{l.Key}: {string.Join(", ", l.Entries.Select(e => e.Name))}"));
    }

    [Fact]
    public void Names_of_one_script_stand_in_its_order() =>
        Assert.Equal(["Анна Ахматова", "Иван Бунин", "Марина Цветаева"], Assert.Single(IndexOf("Марина Цветаева", "Анна Ахматова", "Иван Бунин").Letters).Entries.Select(e => e.Name));

    [Fact]
    public void Every_name_is_found_under_its_letter_and_no_other_letter_is_found()
    {
        var index = IndexOf("Ossian Lamb", "李白");
        Assert.Equal("Ossian Lamb", Assert.Single(index.Find("l")?.Entries ?? []).Name);
        Assert.Equal("李白", Assert.Single(index.Find("other")?.Entries ?? []).Name);
        foreach (var letter in new[] { "L", "a", "", " l", "la", "Other", "é", null }) Assert.Null(index.Find(letter));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void Three_hundred_names_fit_on_one_page(int names, bool fits)
    {
        var index = IndexOf([.. Enumerable.Range(0, names).Select(n => n.ToString(CultureInfo.InvariantCulture))]);
        Assert.Equal((names, fits), (index.Count, index.IsOnOnePage));
    }

    private static NameIndex IndexOf(params string[] names) => NameIndex.Of(names.Select(n => new IndexEntry("slug", n, 1)), FamilyName.First);
}
