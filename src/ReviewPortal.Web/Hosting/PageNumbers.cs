using System.Globalization;

namespace ReviewPortal.Web.Hosting;

/// <summary>One page of a long list.</summary>
/// <param name="Path">The list's address, with any query but the page's number.</param>
internal sealed record PageNumbers(string Path, int Number, int Total, int Size)
{
    /// <summary>What leads to the page before: lists begin with the latest, unless they say otherwise.</summary>
    public string Before { get; init; } = "Newer";

    public string After { get; init; } = "Older";

    public int Last => Math.Max(1, (Total + Size - 1) / Size);
    public int Skipped => (Number - 1) * Size;

    /// <summary>The number that an address asks for: 1 if it says nothing.</summary>
    /// <returns>Null for what is no number, and for one in another spelling than the site's own: a page has one address.</returns>
    public static int? Asked(IQueryCollection query) =>
        !query.TryGetValue("page", out var asked) ? 1
        : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == asked ? number
        : null;

    /// <summary>Whether there is such a page; the first always is.</summary>
    public bool Exists => Number >= 1 && Number <= Last;

    public string AddressOf(int number) => number == 1 ? Path : $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={number}";

    /// <summary>The first, the last, and those around this one; null stands for a gap.</summary>
    public IEnumerable<int?> Shown()
    {
        var shown = new[] { 1, Number - 1, Number, Number + 1, Last }.Where(n => n >= 1 && n <= Last).Distinct().ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            if (i > 0 && shown[i] > shown[i - 1] + 1) yield return null;
            yield return shown[i];
        }
    }
}
