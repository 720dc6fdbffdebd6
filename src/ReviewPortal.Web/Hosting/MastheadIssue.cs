using ReviewPortal.Issues;

namespace ReviewPortal.Web.Hosting;

/// <param name="Issue">Null while nothing has been published.</param>
internal sealed record MastheadIssue(Issue? Issue);
