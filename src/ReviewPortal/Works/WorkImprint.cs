namespace ReviewPortal.Works;

/// <summary>“Northmoor, 198 pp., $18.95 (paper), ISBN 9780306406157”: how a piece prints the edition that it is about.</summary>
public sealed record WorkImprint(string Text)
{
    internal static WorkImprint Of(ReviewedWork line) => new(string.Join(", ", new[] { line.Publisher, line.Pages is null ? null : $"{line.Pages} pp." }
        .Concat(line.Prices).Append(line.Isbn is null ? null : $"ISBN {line.Isbn}").OfType<string>()));
}
