namespace ReviewPortal.Benchmark;

/// <param name="RequestsPerSecond">As wrk counted them.</param>
/// <param name="Microseconds">Processor time that the application spent on each; hardly touched by what else the machine does.</param>
internal sealed record LoadRun(double RequestsPerSecond, double Microseconds);
