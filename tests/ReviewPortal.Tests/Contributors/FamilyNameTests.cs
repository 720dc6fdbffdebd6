using ReviewPortal.Contributors;

namespace ReviewPortal.Tests.Contributors;

public sealed class FamilyNameTests
{
    [Theory]
    [InlineData("Perpetua Lang", "Lang, Perpetua")]
    [InlineData("Anna Maria Ortese", "Ortese, Anna Maria")]
    [InlineData("Voltaire", "Voltaire")]
    [InlineData("  Perpetua   Lang ", "Lang, Perpetua")]
    [InlineData("W. H. Auden", "Auden, W. H.")]
    [InlineData("Jean-Paul Sartre", "Sartre, Jean-Paul")]
    [InlineData("Cecil Day-Lewis", "Day-Lewis, Cecil")]
    [InlineData("李白", "李白")]
    public void A_name_is_looked_for_by_its_last_word(string name, string first) => Assert.Equal(first, FamilyName.First(name));

    [Theory]
    [InlineData("Simone de Beauvoir", "Beauvoir, Simone de")]
    [InlineData("Alexander von Humboldt", "Humboldt, Alexander von")]
    [InlineData("Vincent van Gogh", "Gogh, Vincent van")]
    [InlineData("Laurens van der Post", "Post, Laurens van der")]
    [InlineData("Garcilaso de la Vega", "Vega, Garcilaso de la")]
    [InlineData("Leonardo da Vinci", "Vinci, Leonardo da")]
    public void A_particle_without_a_capital_is_passed_over(string name, string first) => Assert.Equal(first, FamilyName.First(name));

    [Theory]
    [InlineData("Ursula K. Le Guin", "Le Guin, Ursula K.")]
    [InlineData("W. E. B. Du Bois", "Du Bois, W. E. B.")]
    [InlineData("Gus Van Sant", "Van Sant, Gus")]
    [InlineData("Jean de La Fontaine", "La Fontaine, Jean de")]
    [InlineData("John le Carré", "le Carré, John")]
    [InlineData("Edward St. Aubyn", "St. Aubyn, Edward")]
    [InlineData("Máirtín Ó Cadhain", "Ó Cadhain, Máirtín")]
    [InlineData("Ahmad ibn Fadlan", "ibn Fadlan, Ahmad")]
    [InlineData("Le Corbusier", "Le Corbusier")]
    public void A_particle_that_belongs_to_the_name_leads_it(string name, string first) => Assert.Equal(first, FamilyName.First(name));

    [Theory]
    [InlineData("Van Morrison", "Morrison, Van")]
    [InlineData("Ben Jonson", "Jonson, Ben")]
    [InlineData("de Gaulle", "Gaulle, de")]
    [InlineData("von", "von")]
    [InlineData("de la", "la, de")]
    public void A_word_that_is_all_there_is_of_a_name_is_no_particle(string name, string first) => Assert.Equal(first, FamilyName.First(name));

    [Theory]
    [InlineData("Martin Luther King Jr.", "King, Martin Luther Jr.")]
    [InlineData("Martin Luther King, Jr.", "King, Martin Luther Jr.")]
    [InlineData("Adlai Stevenson II", "Stevenson, Adlai II")]
    public void What_tells_a_son_from_his_father_is_no_name(string name, string first) => Assert.Equal(first, FamilyName.First(name));

    [Theory]
    [InlineData("Khalid al-Masri", "Masri, Khalid")]
    [InlineData("Gabriele d’Annunzio", "Annunzio, Gabriele")]
    [InlineData("Flannery O’Connor", "O’Connor, Flannery")]
    [InlineData("Henry D’Arcy", "D’Arcy, Henry")]
    public void A_particle_that_is_written_together_with_a_name_counts_by_its_capital(string name, string first) => Assert.Equal(first, FamilyName.First(name));
}
