using System.Text.RegularExpressions;
using ReviewPortal.Articles;
using ReviewPortal.Search;

namespace ReviewPortal.Tests.Search;

public sealed partial class SearchQueryTests
{
    [Theory]
    [InlineData("salt tide", "\"salt\" AND \"tide\"")]
    [InlineData("Tides of the Café", "\"tide\" AND \"of\" AND \"the\" AND \"cafe\"")]
    [InlineData("\"price of salt\"", "\"price of salt\"")]
    [InlineData("“price of salt” tide", "\"price of salt\" AND \"tide\"")]
    [InlineData("\"price of salt", "\"price\" AND \"of\" AND \"salt\"")]
    [InlineData("well-known", "\"well known\"")]
    [InlineData("salt salt SALT", "\"salt\"")]
    [InlineData("salt OR tide", "\"salt\" AND \"or\" AND \"tide\"")]
    [InlineData("title:salt", "\"titl salt\"")]
    [InlineData("NEAR(a b)", "\"near a\" AND \"b\"")]
    [InlineData("ab*", "\"ab\"")]
    [InlineData("the*", "\"the\"")]
    [InlineData("中国", "\"中 国\"")]
    public void What_is_typed_is_asked_in_the_engines_words(string typed, string match) =>
        Assert.Equal(match, SqliteEngine.Match(new EngineQuery(SearchQuery.Parse(typed))));

    [Theory]
    [InlineData("harbo*", "harbours")]
    [InlineData("universit*", "university")]
    [InlineData("universiti*", "universities")]
    [InlineData("relatio*", "relational")]
    [InlineData("happ*", "happy")]
    [InlineData("happy*", "happy")]
    [InlineData("revolution*", "revolutionary")]
    [InlineData("stori*", "story")]
    [InlineData("running*", "running")]
    [InlineData("generaliz*", "generalizations")]
    public void The_beginning_of_a_word_finds_the_word_though_its_stem_is_shorter(string typed, string word)
    {
        var clause = Assert.Single(SearchQuery.Parse(typed).Clauses);
        var stem = IndexedText.Terms(word);
        Assert.True(stem.StartsWith(clause.Terms[0], StringComparison.Ordinal) || clause.Endings.Contains(stem), $"{typed} asks for {clause.Terms[0]}* and {string.Join(' ', clause.Endings)}, not for {stem}.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("%")]
    [InlineData("\"\" '' ()")]
    [InlineData("\ue000registered!")]
    [InlineData("😀")]
    public void What_holds_no_word_asks_for_none_of_its_marks(string typed) =>
        Assert.DoesNotContain(SearchQuery.Parse(typed).Clauses, c => c.Terms.Any(t => t.Any(x => !char.IsLetterOrDigit(x))));

    [Fact]
    public void A_query_is_no_longer_than_an_engine_answers_quickly()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var query = SearchQuery.Parse(string.Concat(Enumerable.Range(0, 200).Select(_ => Hostile.Text(random))));
            Assert.InRange(query.Clauses.Sum(c => c.Terms.Count), 0, SearchQuery.MaxTerms);
            Assert.True(query.IsShortened);
        }
    }

    [Fact]
    public void Whatever_is_typed_an_engine_gets_words_in_quotation_marks_and_nothing_else()
    {
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var query = SearchQuery.Parse(Hostile.Text(random));
            if (query.IsEmpty) continue;
            Assert.Matches(MatchForm(), SqliteEngine.Match(new EngineQuery(query)));
            Assert.Matches(VectorForm(), PostgreSqlEngine.Query(new EngineQuery(query)));
        }
    }

    [Fact]
    public void A_part_of_an_article_is_asked_for_by_name()
    {
        var query = SearchQuery.Parse("salt");
        Assert.Equal("{title names} : (\"salt\")", SqliteEngine.Match(new EngineQuery(query, IsInHead: true)));
        Assert.Equal("('salt':AB)", PostgreSqlEngine.Query(new EngineQuery(query, IsInHead: true)));
    }

    [Fact]
    public void A_vector_keeps_within_what_the_database_takes()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"word{i}"));
        var entry = new SearchEntry(1, AccessLevel.Free, "salt", "", "", new IndexedText(words, words));
        var vector = PostgreSqlEngine.Vector(entry, SearchShelf.Whole);
        Assert.StartsWith(" 'salt':1A 'word0':", vector, StringComparison.Ordinal);
        Assert.DoesNotContain("'word199999'", vector, StringComparison.Ordinal);
        var often = PostgreSqlEngine.Vector(entry with { Text = new IndexedText("", string.Join(' ', Enumerable.Repeat("tide", 1000))) }, SearchShelf.Whole);
        Assert.Equal(255, often.Split('\'')[^1].Split(',').Length);
    }

    [GeneratedRegex("""^(\(?"[^"\x00-\x1f*^+:(){}\\-]+"( \*)?\)?( (AND|OR) )?)+$""")]
    private static partial Regex MatchForm();

    [GeneratedRegex("""^(\(?'[^'\x00-\x20*^+:(){}\\&|!<>-]+'(:\*)?\)?( (&|\||<->) )?)+$""")]
    private static partial Regex VectorForm();
}
