using System.Globalization;
using System.Text;

namespace ReviewPortal.Benchmark;

/// <summary>
/// Sixty years of a review, made up: articles of three thousand words, fourteen to an issue, with all that their files can say.
/// An archive of fewer articles has the same first ones.
/// </summary>
internal static class Archive
{
    private const int Words = 3000;
    private const int ArticlesAnIssue = 14;
    private static readonly DateOnly Latest = new(2024, 12, 19);

    public static async Task<int> WriteAsync(string folder, int articles)
    {
        await Parallel.ForAsync(0, articles, async (number, cancellationToken) =>
        {
            var file = Path.Combine(folder, $"{number / 1000:d2}", $"{SlugOf(number)}.md");
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
            await File.WriteAllTextAsync(file, Article(number), cancellationToken);
        });
        return 0;
    }

    /// <summary>Addresses of articles for subscribers, spread over the whole archive.</summary>
    public static IEnumerable<string> Spread(int articles, int count) => Enumerable.Range(0, count)
        .Select(i => (int)((long)i * articles / count))
        .Select(number => $"/articles/{SlugOf(IsForSubscribers(number) ? number : number + 1)}");

    private static string SlugOf(int number) => $"article-{number:d5}";

    private static bool IsForSubscribers(int number) => number % 20 != 7;

    private static string Article(int number)
    {
        var random = new Random(number);
        var prose = new Prose(random);
        var issue = Latest.AddDays(-14 * (number / ArticlesAnIssue)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            ---
            title: {prose.Title()}
            slug: {SlugOf(number)}
            dek: {Plain(prose.Sentences(14))}
            contributors:
              - name: {Contributor(random.Next(400))}
                bio: {Plain(prose.Sentences(20))}
            issue: {issue}
            published: {issue}
            access: {(IsForSubscribers(number) ? "subscribers" : "free")}
            subjects: [{prose.Word()}, {prose.Word()} and {prose.Word()}]
            works:
            """);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"""
                  - title: {prose.Title()}
                    credit: by {prose.Name()}
                    publisher: {prose.Title()}
                    pages: {random.Next(90, 900)}
                    price: ${random.Next(5, 60)}.95
                """);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"epigraphs:\n  - text: {Plain(prose.Sentences(24))}\n    source: {prose.Name()}\n---\n");
        Body(text, prose, random);
        return text.ToString();
    }

    private static void Body(StringBuilder text, Prose prose, Random random)
    {
        var notes = 0;
        for (var words = 0; words < Words;)
        {
            var length = Math.Min(Words - words, random.Next(70, 220));
            words += length;
            var part = random.Next(20);
            if (part == 0) text.AppendLine(CultureInfo.InvariantCulture, $"## {prose.Title()}\n");
            if (part == 1) text.AppendLine("***\n");
            text.Append(part == 2 ? "> " : "").Append(prose.Sentences(length));
            if (part is > 2 and < 8) text.Append(CultureInfo.InvariantCulture, $"[^{++notes}]");
            if (part == 8) text.Append(CultureInfo.InvariantCulture, $" See [{prose.Title()}](/articles/{SlugOf(random.Next(1000))}).");
            text.AppendLine().AppendLine();
        }

        for (var note = 1; note <= notes; note++) text.AppendLine(CultureInfo.InvariantCulture, $"[^{note}]: {prose.Sentences(18)}\n");
    }

    /// <summary>For a plain YAML scalar.</summary>
    private static string Plain(string sentences) => sentences.Replace("\"", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);

    private static string Contributor(int number) => new Prose(new Random(1_000_000 + number)).Name() + $" {(char)('A' + number % 26)}.";
}
