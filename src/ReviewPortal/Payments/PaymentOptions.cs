using System.ComponentModel.DataAnnotations;

namespace ReviewPortal.Payments;

/// <summary>What stands on invoices besides the order, and the days they leave. Bound from <c>ReviewPortal:Payments</c>.</summary>
public sealed class PaymentOptions : IValidatableObject
{
    public const string Section = "ReviewPortal:Payments";

    private const int MostLines = 12;
    private const int LongestLine = 100;

    /// <summary>The review's name and address, as they head an invoice; the site's name alone if there are none.</summary>
    public IReadOnlyList<string> Seller { get; init; } = [];

    /// <summary>Where a cheque is sent, a transfer goes, cash is taken: a line each.</summary>
    public IReadOnlyList<string> HowToPay { get; init; } = [];

    /// <summary>Whole days of the site's zone from the day of the invoice; the last of them is the day it is due.</summary>
    [Range(1, 365, ErrorMessage = $"{Section}:DaysUntilDue should be 1 to 365.")]
    public int DaysUntilDue { get; init; } = 14;

    /// <summary>Days before the end of what is paid for on which the reader gets the invoice for what follows, or is told that nothing does.</summary>
    [Range(1, 90, ErrorMessage = $"{Section}:NoticeDays should be 1 to 90.")]
    public int NoticeDays { get; init; } = 28;

    /// <summary>
    /// Days from the day an invoice was due to its second and last reminder. A subscription whose renewal is not paid stays open
    /// for as many days after its last paid one, and then lapses.
    /// </summary>
    [Range(1, 365, ErrorMessage = $"{Section}:GraceDays should be 1 to 365.")]
    public int GraceDays { get; init; } = 14;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. Refuse(nameof(Seller), Seller), .. Refuse(nameof(HowToPay), HowToPay)];

    private static IEnumerable<ValidationResult> Refuse(string key, IReadOnlyList<string> lines)
    {
        if (lines.Count > MostLines) yield return new($"{Section}:{key} has more than {MostLines} lines.", [key]);
        if (lines.Any(line => string.IsNullOrWhiteSpace(line) || line.Length > LongestLine || line.Any(char.IsControl)))
            yield return new($"{Section}:{key}: each line should have 1 to {LongestLine} characters, and no line break.", [key]);
    }
}
