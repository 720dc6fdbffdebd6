using ReviewPortal.Articles;

namespace ReviewPortal.Issues;

/// <summary>An issue as readers see it: its contents in the desk's order, and the issues before and after it.</summary>
public sealed record PrintedIssue(Issue Issue, List<ContentsLine> Contents, Issue? Previous, Issue? Next)
{
    /// <summary>Who writes in it, each once, in the order of the contents.</summary>
    public IEnumerable<string> Contributors => Contents.SelectMany(line => line.Contributors).Select(c => c.Name).Distinct();
}
