using System.ComponentModel.DataAnnotations;

namespace ReviewPortal.Paywall;

/// <summary>Bound from <c>ReviewPortal:Paywall</c>.</summary>
public sealed class PaywallOptions
{
    public const string Section = "ReviewPortal:Paywall";

    /// <summary>Words of an article that everyone may read, where its file has no number of its own and no marker.</summary>
    [Range(0, 10_000, ErrorMessage = $"{Section}:TeaserWords should be a whole number from 0 to 10000.")]
    public int TeaserWords { get; init; } = 400;
}
