using System.Globalization;
using ReviewPortal.Articles;

namespace ReviewPortal.Subscriptions;

/// <summary>A plan as it stands in the form of the desk: as it was typed.</summary>
public sealed class PlanEntry
{
    public const int MaxName = 60;
    public const int MaxDescription = 300;
    public const int MaxPosition = 100;

    /// <summary>Words that are addresses of the site's own under <c>/subscribe</c>, or may become one.</summary>
    private static readonly string[] Reserved = ["code", "thanks", "new"];

    public string? Name { get; set; }

    /// <summary>Of a new plan alone; empty for what its name makes.</summary>
    public string? Slug { get; set; }

    public string? Description { get; set; }
    public string? Position { get; set; }
    public bool CoversPrint { get; set; }
    public bool CoversRecent { get; set; }
    public bool CoversArchive { get; set; }

    private string SlugOrDerived => string.IsNullOrWhiteSpace(Slug) ? Articles.Slug.From(Name ?? "") : Slug.Trim();

    private int? Place =>
        int.TryParse(Position?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MaxPosition ? number : null;

    public static PlanEntry Of(Plan plan) => new()
    {
        Name = plan.Name,
        Slug = plan.Slug,
        Description = plan.Description,
        Position = plan.Position.ToString(CultureInfo.InvariantCulture),
        CoversPrint = plan.CoversPrint,
        CoversRecent = plan.CoversRecent,
        CoversArchive = plan.CoversArchive,
    };

    /// <summary>What is wrong, by field, in words for whoever mends it.</summary>
    /// <param name="others">The other plans: figures and lists tell plans by their names.</param>
    public IEnumerable<(string Field, string Problem)> Problems(IReadOnlyCollection<Plan> others, bool isNew)
    {
        var name = Name?.Trim();
        if (Refuse(name, MaxName, "Enter the plan’s name.") is { } unnamed) yield return (nameof(Name), unnamed);
        else if (others.Any(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))) yield return (nameof(Name), "Another plan has this name.");
        else if (isNew && SlugProblem(others) is { } slug) yield return (nameof(Slug), slug);
        if (Refuse(Description?.Trim(), MaxDescription, "Describe the plan in a sentence.") is { } undescribed) yield return (nameof(Description), undescribed);
        if (Place is null) yield return (nameof(Position), $"Enter a whole number from 1 to {MaxPosition}.");
    }

    public Plan Make()
    {
        var plan = new Plan { Slug = SlugOrDerived, Name = "", Description = "", Position = 0 };
        Change(plan);
        return plan;
    }

    public void Change(Plan plan)
    {
        (plan.Name, plan.Description) = (Name?.Trim() ?? "", Description?.Trim() ?? "");
        plan.Position = Place ?? throw new InvalidOperationException("The position was not looked at.");
        (plan.CoversPrint, plan.CoversRecent, plan.CoversArchive) = (CoversPrint, CoversRecent, CoversArchive);
    }

    private string? SlugProblem(IEnumerable<Plan> others)
    {
        var slug = SlugOrDerived;
        if (!Articles.Slug.IsValid(slug)) return "Write it with a to z, 0 to 9 and hyphens between them, such as students.";
        if (Reserved.Contains(slug)) return $"The site itself is at /subscribe/{slug}. Choose another.";
        return others.Any(p => p.Slug == slug) ? $"Another plan is sold at /subscribe/{slug}. Choose another." : null;
    }

    private static string? Refuse(string? text, int most, string missing) =>
        string.IsNullOrEmpty(text) ? missing
        : text.Length > most ? $"This is longer than {most} characters."
        : text.Any(char.IsControl) ? "This holds a character that cannot be printed. Type it anew."
        : null;
}
