namespace ReviewPortal.Articles.Uploads;

/// <summary>
/// A file as it was uploaded. <paramref name="Name"/> is a bare file name, or the path inside an archive, with forward
/// slashes. The name decides only how the content is to be tried; whether it is that, the content says.
/// </summary>
public sealed record UploadedFile(string Name, byte[] Content);
