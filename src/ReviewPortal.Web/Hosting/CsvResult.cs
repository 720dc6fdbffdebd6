using Microsoft.AspNetCore.Mvc;
using ReviewPortal.Csv;

namespace ReviewPortal.Web.Hosting;

/// <summary>A table to take away, written as it is read.</summary>
/// <param name="fileName">In letters, digits, hyphens and dots.</param>
internal sealed class CsvResult(string fileName, Func<CsvWriting, CancellationToken, Task> write) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename={fileName}";
        await using var csv = new CsvWriting(http.Response.Body);
        await write(csv, http.RequestAborted);
    }
}
