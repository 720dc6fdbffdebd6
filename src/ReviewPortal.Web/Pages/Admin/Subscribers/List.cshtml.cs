using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.PrintSubscribers;

namespace ReviewPortal.Web.Pages.Admin.Subscribers;

/// <summary>Says what a list would do; takes it in when somebody presses the button; and afterwards says again what was refused.</summary>
internal sealed class ListModel(WaitingLists lists, SubscriberImport import) : PageModel
{
    /// <summary>Of each outcome.</summary>
    private const int MostShown = 200;

    private static readonly (LineOutcome Outcome, string Heading)[] Headings =
    [
        (LineOutcome.Refused, "Refused, to be mended"), (LineOutcome.Moved, "Claimed by readers"), (LineOutcome.Changed, "Changed"), (LineOutcome.Added, "Added"),
    ];

    private readonly Dictionary<LineOutcome, List<LineReport>> _lines = [];
    private readonly List<LineReport> _remarked = [];
    private WaitingList? _list;

    public WaitingList List => _list ?? throw new InvalidOperationException("The list is shown before it was loaded.");
    public ImportSummary Summary { get; private set; } = ImportSummary.Nothing;
    public IReadOnlyList<string> UnknownColumns { get; private set; } = [];

    /// <summary>What is to be looked at first; of a list that was taken in, what was not.</summary>
    public IEnumerable<(LineOutcome Outcome, string Heading, IReadOnlyList<LineReport> Lines)> Sections =>
        from section in Headings
        where _lines.ContainsKey(section.Outcome) && (List.PressedAt is null || section.Outcome == LineOutcome.Refused)
        select (section.Outcome, section.Heading, (IReadOnlyList<LineReport>)_lines[section.Outcome]);

    /// <summary>Lines that are taken in, and that somebody should look at before.</summary>
    public IReadOnlyList<LineReport> Remarked => List.PressedAt is null ? _remarked : [];

    public int CountOf(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Added => Summary.Added,
        LineOutcome.Changed => Summary.Changed,
        LineOutcome.Moved => Summary.Moved,
        _ => Summary.Refused,
    };

    public async Task<IActionResult> OnGetAsync(Guid list, CancellationToken cancellationToken) => await LoadAsync(list, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid list, CancellationToken cancellationToken)
    {
        if (await lists.FindAsync(list, cancellationToken) is null) return NotFound();
        if (await lists.TakeInAsync(list, cancellationToken)) return Redirect($"/admin/subscribers/import/{list}");
        if (!await LoadAsync(list, cancellationToken)) return NotFound();
        ModelState.AddModelError("", "The button was pressed already.");
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        _list = await lists.FindAsync(id, cancellationToken);
        if (_list is null) return false;
        using var content = new MemoryStream(_list.Content, writable: false);
        var (file, _) = await SubscriberFile.OpenAsync(content, _list.IsWindows1252, WaitingList.MaxLines, cancellationToken);
        if (file is null) return false;
        UnknownColumns = file.UnknownColumns;
        Summary = await import.RunAsync(file, isPreview: true, Keep, cancellationToken);
        return true;
    }

    private void Keep(LineReport line)
    {
        if (line.Remark is not null && _remarked.Count < MostShown) _remarked.Add(line);
        if (line.Outcome == LineOutcome.Unchanged) return;
        if (!_lines.TryGetValue(line.Outcome, out var lines)) _lines[line.Outcome] = lines = [];
        if (lines.Count < MostShown) lines.Add(line);
    }
}
