using ReviewPortal.Articles;

namespace ReviewPortal.Issues;

/// <summary>An issue as readers see it: its contents in the desk's order, and the issues before and after it.</summary>
public sealed record PrintedIssue(Issue Issue, List<ContentsLine> Contents, Issue? Previous, Issue? Next);
