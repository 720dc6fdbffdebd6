using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Issues;

/// <summary>An issue at the desk: its contents in order, what its pieces lack, its volume and number.</summary>
internal sealed class IssueModel(ReviewDbContext db, IssueDesk desk, TimeProvider time) : PageModel
{
    private Issue? _issue;

    public Issue Issue => _issue ?? throw new InvalidOperationException("The issue is shown before it was loaded.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public IssueReadiness Readiness => field ??= new(Issue, Now);

    /// <summary>In the issue's order, or in that which an editor made and which was not saved.</summary>
    public IReadOnlyList<Article> Contents { get; private set; } = [];

    public bool HasUnsavedOrder { get; private set; }
    public string? Notice { get; private set; }

    [BindProperty]
    public string? Volume { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    /// <summary>The article that was moved last: the keyboard goes on there.</summary>
    [FromQuery(Name = "moved")]
    public int? Moved { get; set; }

    public async Task<IActionResult> OnGetAsync(string date, string? notice, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(date, cancellationToken)) return NotFound();
        Volume = Issue.Volume?.ToString(CultureInfo.InvariantCulture);
        Number = Issue.Number?.ToString(CultureInfo.InvariantCulture);
        Notice = notice switch
        {
            "made" => "The issue was made. Readers see it once one of its pieces is published.",
            "saved" => "Saved.",
            "ordered" => "The order was saved.",
            "added" => "The articles were added, at the end.",
            "taken" => "The article was taken out of the issue. It is kept, and as it was.",
            "published" => "Done. The pieces come out together, at one instant.",
            "unscheduled" => "The issue waits for nothing any more. Its pieces are drafts, and kept as they were.",
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string date, int seen, string? act, List<int> order, int? up, int? down, int? take, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(date, cancellationToken)) return NotFound();
        if (act == "renumber") return await RenumberAsync(seen, cancellationToken);
        if (act == "delete") return await DeleteAsync(seen, cancellationToken);
        if (act != "order" && (up ?? down ?? take) is null) return BadRequest();

        if (take is { } taken) return await TakeAwayAsync(date, seen, order, taken, cancellationToken);
        if ((up ?? down) is { } moved) Shift(order, moved, up is null ? 1 : -1);
        if (await desk.OrderAsync(Issue.Id, seen, order, cancellationToken))
            return Redirect($"{Issue.DeskAddress()}?notice=ordered{((up ?? down) is { } id ? $"&moved={id}" : "")}");

        await RefuseAsync("Below is your order, which was not saved; what came since stands at its end. Save it, or leave it as it was.", date, cancellationToken);
        return Unsaved(order);
    }

    /// <summary>An order that the editor has made beside it and not saved is shown again, and is still not saved.</summary>
    private async Task<IActionResult> TakeAwayAsync(string date, int seen, List<int> order, int taken, CancellationToken cancellationToken)
    {
        var done = await desk.TakeAwayAsync(Issue.Id, seen, taken, cancellationToken);
        if (done)
        {
            if (!await LoadAsync(date, cancellationToken)) return NotFound();
            if (Contents.Select(a => a.Id).SequenceEqual(order.Where(id => id != taken))) return Redirect($"{Issue.DeskAddress()}?notice=taken");
            Notice = "The article was taken out of the issue. The order below is yours, and not saved yet.";
        }
        else await RefuseAsync("Below is your order, which was not saved; what came since stands at its end. Save it, or leave it as it was.", date, cancellationToken);
        return Unsaved(order);
    }

    private PageResult Unsaved(List<int> order)
    {
        Contents = [.. Contents.OrderBy(a => order.IndexOf(a.Id) is >= 0 and var place ? place : int.MaxValue)];
        HasUnsavedOrder = true;
        (Volume, Number) = (Issue.Volume?.ToString(CultureInfo.InvariantCulture), Issue.Number?.ToString(CultureInfo.InvariantCulture));
        return Page();
    }

    private async Task<IActionResult> RenumberAsync(int seen, CancellationToken cancellationToken)
    {
        var (volume, number) = NumberFields.Read(Volume, Number, ModelState);
        if (ModelState.IsValid && await desk.NumberedAsync(volume, number, Issue.Id, cancellationToken) is { } other) NumberFields.Refuse(other, ModelState);
        if (!ModelState.IsValid) return Page();
        if (await desk.RenumberAsync(Issue.Id, seen, volume, number, cancellationToken)) return Redirect($"{Issue.DeskAddress()}?notice=saved");
        await RefuseAsync($"It is {Numbering.Long(Issue) ?? "without a number"} now; save yours if it should be so.", Issue.CoverDate.Iso(), cancellationToken);
        return Page();
    }

    private async Task<IActionResult> DeleteAsync(int seen, CancellationToken cancellationToken)
    {
        if (await desk.DeleteAsync(Issue.Id, seen, cancellationToken)) return Redirect("/admin/issues?notice=deleted");
        await RefuseAsync("An issue can be deleted while it is empty.", Issue.CoverDate.Iso(), cancellationToken);
        return Page();
    }

    /// <summary>Moves one by a place; the first stays first, and the last stays last.</summary>
    private static void Shift(List<int> order, int id, int by)
    {
        var from = order.IndexOf(id);
        var to = from + by;
        if (from < 0 || to < 0 || to >= order.Count) return;
        (order[from], order[to]) = (order[to], order[from]);
    }

    private async Task RefuseAsync(string andNow, string date, CancellationToken cancellationToken)
    {
        await LoadAsync(date, cancellationToken);
        ModelState.AddModelError("", $"Somebody has changed this issue since you saw it. {andNow}");
    }

    private async Task<bool> LoadAsync(string date, CancellationToken cancellationToken)
    {
        _issue = await db.Issues.AtDeskAsync(IssueAddress.Read(date), cancellationToken);
        Contents = [.. _issue?.InOrder() ?? []];
        return _issue is not null;
    }
}
