using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Articles;

/// <summary>What an upload holds, file by file, and the choice what to do with it.</summary>
internal sealed class ReportModel(UploadDesk desk, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private UploadReport? _report;

    public UploadReport Report => _report ?? throw new InvalidOperationException("The report is shown before it was loaded.");
    public int Ready => Report.Articles.Count(a => a.IsReady);

    [FromQuery(Name = "saved")]
    public int SavedNow { get; set; }

    public string Summary
    {
        get
        {
            var refused = Report.Articles.Count(a => !a.Checked.IsAccepted);
            var saved = Report.Articles.Count(a => a.SavedAs is not null);
            var replaces = Report.Articles.Count(a => a.IsReady && a.Replaces is not null);
            string?[] parts =
            [
                Report.Articles.Count == 1 ? "One article" : $"{Report.Articles.Count} articles",
                Ready > 0 ? $"{Ready} ready to be saved" : null,
                replaces > 0 ? $"{replaces} of them in place of another" : null,
                saved > 0 ? $"{saved} saved" : null,
                refused > 0 ? $"{refused} refused" : null,
            ];
            return string.Join(", ", parts.OfType<string>());
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid upload, CancellationToken cancellationToken) =>
        await LoadAsync(upload, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid upload, string? save, List<string> replace, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(upload, cancellationToken)) return NotFound();
        var confirmed = Confirmed(replace);
        var saved = 0;
        foreach (var article in Report.Articles.Where(a => a.IsReady))
        {
            if (article.Replaces is not null && !confirmed.ContainsKey(article.FileId)) continue;
            var seen = article.Replaces is null ? (int?)null : confirmed[article.FileId];
            var outcome = await desk.SaveAsync(upload, article, PublicationFor(save), seen, current.Standing?.Name ?? "", cancellationToken);
            if (outcome == FilingOutcome.Saved) saved++;
            else ModelState.AddModelError("", $"{article.Checked.FileName} was not saved: somebody has saved or changed that article since you saw this page. Look at what is there now, and save again.");
        }

        if (ModelState.IsValid && saved > 0) return Redirect($"/admin/articles/upload/{upload}?saved={saved}");
        if (ModelState.IsValid) ModelState.AddModelError("", "Every article here would replace another. Tick “Replace it” for those that should.");
        await LoadAsync(upload, cancellationToken);
        return Page();
    }

    public string WhatTheFileSays(ArticleFile file, ReplacedArticle? replaced) => file.Published switch
    {
        { } at when at > time.GetUtcNow().UtcDateTime => $"to be published on {site.Moment(at)}",
        { } at => $"published as of {site.Date(at)}",
        null when replaced is not null => $"as the one it replaces, {replaced.Status.ToString().ToLowerInvariant()}",
        null => "a draft, as the file has no date",
    };

    public static string Readers(AccessLevel access) => access switch
    {
        AccessLevel.Free => "everyone",
        AccessLevel.Registered => "readers with an account",
        _ => "subscribers",
    };

    private Publication PublicationFor(string? save) => save switch
    {
        "draft" => Publication.Draft,
        "now" => Publication.At(time.GetUtcNow().UtcDateTime),
        _ => Publication.AsFileSays,
    };

    /// <summary>The files whose replacing was ticked, with the revision that was seen then.</summary>
    private static Dictionary<int, int> Confirmed(List<string> replace) => replace
        .Select(r => r.Split(':'))
        .Where(r => r.Length == 2 && int.TryParse(r[0], out _) && int.TryParse(r[1], out _))
        .DistinctBy(r => r[0])
        .ToDictionary(r => int.Parse(r[0], System.Globalization.CultureInfo.InvariantCulture), r => int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture));

    private async Task<bool> LoadAsync(Guid upload, CancellationToken cancellationToken)
    {
        _report = await desk.OpenAsync(upload, cancellationToken);
        return _report is not null;
    }
}
