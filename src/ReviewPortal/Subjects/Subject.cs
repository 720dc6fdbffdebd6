namespace ReviewPortal.Subjects;

public sealed class Subject : Data.IPublicContent
{
    public int Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public List<SubjectHeading> Headings { get; } = [];
}
