using System.Text;
using ReviewPortal.Articles;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class MutatedFileTests
{
    private const int Cases = 4_000;

    private static readonly byte[] Original = Encoding.UTF8.GetBytes("""
        ---
        title: "Salt: A Life"
        slug: salt
        dek: >-
          What the caravans
          carried
        contributors: [Ines Marlow, {name: Tobias Reck, bio: 'Keeps “bees”'}]
        issue: 1971-04-08
        published: 1971-04-01T09:00:00-05:00
        subjects:
          - Trade
          - Africa
        works:
          - title: Camels
            pages: 412
            price: [$7.95, £3]
            isbn: 0-306-40615-2
        epigraphs:
          - text: |
              Salt is rock.
        ---
        One sentence.
        """);

    private static readonly string[] Pieces =
        ["---\n", "...\n", "\n", "\r", "\t", "  ", ": ", "- ", "? ", "[", "]", "{", "}", "\"", "'", "\\", "\\u", "\\ud800", "&a ", "*a", "!", "!!", "|", ">", "#", "%", "%YAML 9.9\n", "@", "~", "<<: ", "\0", "\u2028", "\uFEFF", "\uFFFE", "é"];

    [Fact]
    public void However_a_file_is_spoiled_it_is_read_or_its_problems_are_told()
    {
        var random = new Random(1971);

        for (var number = 0; number < Cases; number++)
        {
            var bytes = Mutate(random);
            var reading = ArticleFile.Read(bytes, Uploaded.NewYork);

            AssertSound(reading, bytes, number);
        }
    }

    [Fact]
    public void Random_bytes_are_never_more_than_a_problem()
    {
        var random = new Random(1963);

        for (var number = 0; number < Cases; number++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);

            AssertSound(ArticleFile.Read(bytes, Uploaded.NewYork), bytes, number);
        }
    }

    [Fact]
    public void Random_YAML_is_never_more_than_a_problem()
    {
        var random = new Random(1984);

        for (var number = 0; number < Cases; number++)
        {
            var yaml = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(3) == 0 ? "title" : Pieces[random.Next(Pieces.Length)]));
            var bytes = Encoding.UTF8.GetBytes($"---\ntitle: A\n{yaml}\n---\nText.\n");

            AssertSound(ArticleFile.Read(bytes, Uploaded.NewYork), bytes, number);
        }
    }

    private static byte[] Mutate(Random random)
    {
        var bytes = Original.ToList();

        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Count);

            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    private static void AssertSound(ArticleFileReading reading, byte[] bytes, int number)
    {
        var text = $"Case {number}: {Encoding.UTF8.GetString(bytes)}";
        var lines = bytes.Count(b => b is (byte)'\n' or (byte)'\r') + 2;

        Assert.True(reading.File is null == reading.Problems.Any(problem => problem.Severity == Severity.Error), text);
        Assert.True(reading.Problems.All(problem => problem.Line is null || (problem.Line > 0 && problem.Line <= lines)), text);
        Assert.True(reading.Problems.Select(problem => problem.Line ?? 0).SequenceEqual(reading.Problems.Select(problem => problem.Line ?? 0).Order()), text);
        Assert.True(reading.File is null || (reading.File.Title.Length > 0 && Slug.IsValid(reading.File.Slug) && reading.File.Markdown.Length > 0), text);
    }
}
