using ReviewPortal.Works;

namespace ReviewPortal.Subjects;

/// <summary>A subject as an article prints and links it.</summary>
public sealed record SubjectName(string Slug, string Name)
{
    /// <summary>The name as it is looked for: “The Sea” stands under S, as a title does.</summary>
    public static string Heading(string name) => FoldedText.OfTitle(name);
}
