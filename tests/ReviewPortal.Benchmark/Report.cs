using System.Globalization;

namespace ReviewPortal.Benchmark;

/// <summary>The table that is printed at the end.</summary>
internal sealed class Report
{
    private readonly List<string> _lines = [];
    private bool _isMissed;

    public void AtLeast(double target, string what, double measured, string detail) => Add(what, $"≥ {target:0.##}", measured, measured >= target, detail);

    public void AtMost(double target, string what, double measured, string detail) => Add(what, $"≤ {target:0.##}", measured, measured <= target, detail);

    /// <returns>The exit code: 1 if a target was missed.</returns>
    public int Print()
    {
        Console.WriteLine();
        Console.WriteLine(Line("what", "target", "measured", "", "medians"));
        foreach (var line in _lines) Console.WriteLine(line);
        Console.WriteLine($"Load of the machine now (1, 5, 15 minutes): {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))}, {Environment.ProcessorCount} processors.");
        return _isMissed ? 1 : 0;
    }

    private void Add(string what, string target, double measured, bool isMet, string detail)
    {
        _isMissed |= !isMet;
        var number = measured.ToString(measured < 10 ? "0.00" : "N0", CultureInfo.InvariantCulture);
        _lines.Add(Line(what, target, number, isMet ? "met" : "MISSED", detail));
    }

    private static string Line(string what, string target, string measured, string verdict, string detail) =>
        $"{what,-62} {target,6} {measured,9}  {verdict,-6}  {detail}";
}
