using System.ComponentModel.DataAnnotations;
using System.Net;
using ReviewPortal.Articles.FrontMatter;

namespace ReviewPortal.Site;

/// <summary>What the review calls itself and where it lives. Bound from <c>ReviewPortal:Site</c>.</summary>
public sealed class SiteOptions : IValidatableObject
{
    public const string Section = "ReviewPortal:Site";

    [Required(ErrorMessage = $"{Section}:Name is empty."), StringLength(100, ErrorMessage = $"{Section}:Name has more than 100 characters.")]
    public string Name { get; init; } = "The Harbour Review";

    /// <summary>Scheme and host by which readers reach the site; canonical addresses begin with it.</summary>
    [Required(ErrorMessage = $"{Section}:BaseUrl is empty.")]
    public Uri BaseUrl { get; init; } = new("http://localhost:5000");

    /// <summary>IANA name of the zone in which the review's dates begin and end.</summary>
    [Required(ErrorMessage = $"{Section}:TimeZone is empty.")]
    public string TimeZone { get; init; } = "America/New_York";

    /// <summary>ISO 4217: the currency of new offers.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = $"{Section}:Currency should be three capital letters, such as USD.")]
    public string Currency { get; init; } = "USD";

    /// <summary>Addresses (10.0.0.5) and ranges (10.0.0.0/8) of the proxies in front, whose X-Forwarded-For is believed.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    public IReadOnlyList<IPNetwork> ProxyRanges => [.. KnownProxies.Select(RangeOf).OfType<IPNetwork>()];

    /// <summary>The zone of that name; a name that is none stops the start.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!BaseUrl.IsAbsoluteUri || BaseUrl.Scheme is not ("http" or "https") || BaseUrl.PathAndQuery != "/")
            yield return new($"{Section}:BaseUrl should be a scheme and a host, such as https://review.example.", [nameof(BaseUrl)]);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new($"{Section}:TimeZone “{TimeZone}” is not a time zone of this machine; try Europe/London.", [nameof(TimeZone)]);
        foreach (var proxy in KnownProxies.Where(p => RangeOf(p) is null))
            yield return new($"{Section}:KnownProxies: “{proxy}” should be an address such as 10.0.0.5, or a range such as 10.0.0.0/8.", [nameof(KnownProxies)]);
    }

    private static IPNetwork? RangeOf(string text) =>
        IPNetwork.TryParse(text, out var range) ? range
        : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, 8 * one.GetAddressBytes().Length)
        : null;

    public DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>The instant (UTC) at which a day begins here; where clocks leap over midnight, the first that the day has.</summary>
    public DateTime StartOf(DateOnly day) =>
        LocalClock.ToUtc(day.ToDateTime(TimeOnly.MinValue), Zone) ?? throw new ArgumentOutOfRangeException(nameof(day), day, "The day begins later than an instant can be.");

    /// <summary>The instant (UTC) at which a day is over here: the one at which the next begins.</summary>
    public DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The last day of a period whose end is exclusive: the day itself, unless the period ends as the day begins.</summary>
    public DateOnly LastDayBefore(DateTime endUtc) => DateOf(endUtc.AddTicks(-1));
}
