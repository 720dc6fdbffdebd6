using ReviewPortal.Articles;

namespace ReviewPortal.Subjects;

public sealed class Subject : Data.IPublicContent, INamed
{
    public int Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public List<SubjectHeading> Headings { get; } = [];
}
