using System.ComponentModel.DataAnnotations;

namespace ReviewPortal.Gifts;

/// <summary>How much a subscriber may pass on. Bound from <c>ReviewPortal:Gifts</c>.</summary>
public sealed class GiftOptions
{
    public const string Section = "ReviewPortal:Gifts";

    /// <summary>Links that each subscriber may make in a month of the site's calendar; 0 where no articles are given away.</summary>
    [Range(0, 1000, ErrorMessage = $"{Section}:ArticlesAMonth should be a whole number from 0 to 1000.")]
    public int ArticlesAMonth { get; init; } = 10;

    /// <summary>How often each link opens its article.</summary>
    [Range(1, 100_000, ErrorMessage = $"{Section}:Openings should be a whole number from 1 to 100000.")]
    public int Openings { get; init; } = 25;

    /// <summary>Whole days of the site's zone, from the day on which a link was made; the last of them is its last.</summary>
    [Range(1, 365, ErrorMessage = $"{Section}:Days should be a whole number from 1 to 365.")]
    public int Days { get; init; } = 30;
}
