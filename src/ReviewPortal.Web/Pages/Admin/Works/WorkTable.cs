using ReviewPortal.Works;

namespace ReviewPortal.Web.Pages.Admin.Works;

/// <param name="MergeInto">The record with which one of these is to be merged; null where they only lead to their own pages.</param>
internal sealed record WorkTable(string Caption, IReadOnlyList<DeskWorkLine> Lines, int? MergeInto)
{
    public string AddressOf(DeskWorkLine line) => MergeInto is { } into ? $"/admin/works/{into}/merge/{line.Id}" : $"/admin/works/{line.Id}";
}
