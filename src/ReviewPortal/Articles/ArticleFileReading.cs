using System.Globalization;

namespace ReviewPortal.Articles;

/// <summary>What came of reading an article file: the file, unless there are errors, and every problem in the order of lines.</summary>
public sealed record ArticleFileReading(ArticleFile? File, IReadOnlyList<Problem> Problems)
{
    // A file which is no article at all can have a problem on each line; nobody reads more than these.
    private const int MostReported = 100;

    /// <summary>The file with what could be made of it, errors or not: enough to look for those in its text as well.</summary>
    internal ArticleFile? AsFarAsRead { get; private init; }

    internal static ArticleFileReading Of(ArticleFile? file, IEnumerable<Problem> found)
    {
        var problems = found.OrderBy(problem => problem.Line ?? 0).ToList();

        return new ArticleFileReading(problems.Exists(IsError) ? null : file, Shorten(problems)) { AsFarAsRead = file };
    }

    private static List<Problem> Shorten(List<Problem> problems)
    {
        if (problems.Count <= MostReported)
            return problems;

        var rest = problems[MostReported..];
        var severity = rest.Exists(IsError) ? Severity.Error : Severity.Warning;
        var message = string.Create(CultureInfo.InvariantCulture, $"There are {rest.Count:N0} more problems from here on.");

        return [.. problems[..MostReported], new Problem(severity, message, rest[0].Line)];
    }

    private static bool IsError(Problem problem) => problem.Severity == Severity.Error;
}
