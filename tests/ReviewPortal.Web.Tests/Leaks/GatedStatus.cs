namespace ReviewPortal.Web.Tests.Leaks;

internal enum GatedStatus
{
    /// <summary>Published within the last twelve months.</summary>
    Recent,

    /// <summary>Published before that.</summary>
    Archive,
    Draft,
    Scheduled,
    Withdrawn,
}
