using ReviewPortal.PrintSubscribers;

namespace ReviewPortal.Web.Commands;

/// <summary>Takes in a list of subscribers that is too long for the desk, past what is bad in it, and says what was.</summary>
internal sealed class ImportSubscribersCommand(SubscriberImport import)
{
    /// <summary>So many numbers are held in memory, to find one that stands twice.</summary>
    private const int MostLines = 500_000;

    public async Task<int> RunAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no file “{path}”.");
            return 1;
        }

        await using var content = File.OpenRead(path);
        var (file, problem) = await SubscriberFile.OpenAsync(content, isWindows1252: false, MostLines, cancellationToken);
        if (file is null)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }

        if (file.UnknownColumns.Count > 0) Console.WriteLine($"Left out, since nothing here is called so: {string.Join(", ", file.UnknownColumns)}.");
        var done = 0;
        var summary = await import.RunAsync(file, isPreview: false, Report, cancellationToken);
        Console.WriteLine($"{summary.InWords}.");
        return summary.Refused == 0 ? 0 : 1;

        void Report(LineReport line)
        {
            if (line.Outcome is LineOutcome.Refused) Console.Error.WriteLine($"Line {line.Line}{(line.Number.Length > 0 ? $", No. {line.Number}" : "")}: {line.Words}");
            if (line.Remark is { } remark) Console.WriteLine($"Line {line.Line}, No. {line.Number}: {remark}");
            if (++done % 10_000 == 0) Console.WriteLine($"{done:N0} lines …");
        }
    }
}
