namespace ReviewPortal.Issues;

public static class IssueStatuses
{
    /// <param name="published">How many of its pieces readers see.</param>
    /// <param name="scheduled">How many wait for their instant.</param>
    public static IssueStatus Of(int published, int scheduled) =>
        published > 0 ? IssueStatus.Published : scheduled > 0 ? IssueStatus.Scheduled : IssueStatus.InPreparation;
}
