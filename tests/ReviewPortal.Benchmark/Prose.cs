using System.Text;

namespace ReviewPortal.Benchmark;

/// <summary>Sentences without sense, in the proportions of an essay: the same for the same seed.</summary>
internal sealed class Prose(Random random)
{
    private static readonly string[] Small =
        "the of and a to in that is was it for his on with as but not by from at which her this or had an they were he she one all their who its be has more no what than so into only some when if there".Split(' ');

    private static readonly string[] Large =
        """
        author book chapter reader history century empire village river harbour letter archive question answer argument memory garden winter translator
        painter painting portrait museum exhibition performance orchestra stage audience novel poem sentence paragraph manuscript publisher critic essay
        politics revolution minister parliament government war peace border treaty frontier soldier exile prison trial witness evidence law judge
        science experiment theory observation instrument machine engine factory labour market money debt price bank merchant ship voyage island coast
        family mother father daughter brother childhood marriage funeral house window kitchen street city country church school teacher language grammar
        remembers believed considered discovered refused described admitted translated published abandoned defended imagined collected invented
        beautiful ancient difficult ordinary solemn curious patient severe generous melancholy provincial celebrated forgotten obscure brilliant
        slowly perhaps certainly seldom almost entirely quietly afterwards meanwhile nevertheless
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public string Title() => string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => Capital(Pick(Large))));

    public string Name() => $"{Capital(Pick(Large))[..1]}. {Capital(Pick(Large))}";

    public string Word() => Pick(Large);

    /// <summary>About so many words, in sentences, with emphasis, quotation and dashes here and there.</summary>
    public string Sentences(int words)
    {
        var text = new StringBuilder();
        for (var left = words; left > 0;)
        {
            var length = Math.Min(left, random.Next(6, 32));
            Sentence(text, length);
            left -= length;
        }

        return text.ToString().TrimEnd();
    }

    private void Sentence(StringBuilder text, int words)
    {
        var start = text.Length;
        for (var i = 0; i < words; i++)
        {
            var word = random.Next(100) < 55 ? Pick(Small) : Pick(Large);
            text.Append(random.Next(100) switch
            {
                0 => $"*{word}* ",
                1 => $"\"{word}\" ",
                2 => $"{word} -- ",
                < 8 => $"{word}, ",
                _ => $"{word} ",
            });
        }

        text.Length = text.ToString().TrimEnd(' ', ',', '-').Length;
        if (char.IsLetter(text[start])) text[start] = char.ToUpperInvariant(text[start]);
        text.Append(random.Next(20) == 0 ? "? " : ". ");
    }

    private string Pick(string[] words) => words[random.Next(words.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
