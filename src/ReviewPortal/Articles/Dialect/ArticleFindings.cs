using Markdig.Syntax;

namespace ReviewPortal.Articles.Dialect;

/// <summary>What is found in a text while it is prepared: its problems, and the marks that may end its teaser.</summary>
internal sealed class ArticleFindings(int firstLine)
{
    private const int MostProblems = 100;

    private readonly List<Problem> problems = [];
    private int unlisted;

    public List<TeaserMark> Marks { get; } = [];

    public void Warn(MarkdownObject at, string message) => Add(Severity.Warning, message, at.Line);

    public void Refuse(MarkdownObject at, string message) => Add(Severity.Error, message, at.Line);

    /// <summary>A problem of the text as a whole.</summary>
    public Problem Refusal(string message) => new(Severity.Error, message, firstLine);

    public IReadOnlyList<Problem> InOrder()
    {
        var ordered = problems.OrderBy(problem => problem.Line).ToList();
        if (unlisted > 0)
            ordered.Add(new Problem(Severity.Warning, $"{unlisted} more problems in the text are not listed."));
        return ordered;
    }

    private void Add(Severity severity, string message, int line)
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(new Problem(severity, message, firstLine + line));
            return;
        }

        // An article with an error must not pass because a hundred warnings came first.
        var isNews = severity == Severity.Error && problems[^1].Severity != Severity.Error;
        if (isNews)
            problems[^1] = new Problem(severity, message, firstLine + line);
        unlisted++;
    }
}
