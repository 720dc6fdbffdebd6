using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;

namespace ReviewPortal.Web.Commands;

/// <summary>Takes in a folder, a file or a zip, past what is bad in it, and says at the end what was.</summary>
internal sealed class ImportCommand(ArticleImport import)
{
    public async Task<int> RunAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no file or folder “{path}”.");
            return 1;
        }

        var summary = await import.RunAsync(path, Report, done => Console.WriteLine($"{done:N0} files …"), cancellationToken);
        Console.WriteLine($"{summary.Saved:N0} articles saved, {summary.Unchanged:N0} unchanged, {summary.Refused:N0} files refused.");
        return summary.Refused == 0 ? 0 : 1;
    }

    private static void Report(string fileName, Problem problem) =>
        (problem.Severity == Severity.Error ? Console.Error : Console.Out).WriteLine(problem.Describe(fileName));
}
