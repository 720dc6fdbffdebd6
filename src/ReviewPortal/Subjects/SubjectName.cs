namespace ReviewPortal.Subjects;

/// <summary>A subject as an article prints and links it.</summary>
public sealed record SubjectName(string Slug, string Name);
