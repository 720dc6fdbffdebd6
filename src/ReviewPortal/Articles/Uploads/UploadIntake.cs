using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;

namespace ReviewPortal.Articles.Uploads;

/// <summary>Takes in what an editor drops at the desk: articles, pictures and zips of both, screened, and kept until they are saved.</summary>
public sealed class UploadIntake(ReviewDbContext db, TimeProvider time)
{
    /// <param name="files">Names as the browser sent them, and streams that can seek.</param>
    /// <returns>The upload's number, under which its report stands.</returns>
    public async Task<Guid> TakeAsync(IReadOnlyList<(string Name, Stream Content)> files, string readerId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.Uploads.Where(u => u.At < now - Upload.KeptFor).ExecuteDeleteAsync(cancellationToken);
        var upload = new Upload { ReaderId = readerId, At = now, Remarks = [] };
        db.Uploads.Add(upload);
        foreach (var (sent, content) in files)
        {
            var name = UploadNames.BareName(sent);
            if (UploadNames.KindOf(name) == UploadKind.Archive)
                await UnpackAsync(upload, name, content, cancellationToken);
            else
                await TakeAsync(upload, name, content, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return upload.Id;
    }

    private static async Task UnpackAsync(Upload upload, string name, Stream content, CancellationToken cancellationToken)
    {
        await using var archive = await UploadArchive.OpenAsync(content, cancellationToken);
        upload.Remarks.AddRange(archive.Problems.Select(p => $"{name}: {p.Message}"));
        await foreach (var file in archive.FilesAsync(cancellationToken)) Stage(upload, file);
    }

    private static async Task TakeAsync(Upload upload, string name, Stream content, CancellationToken cancellationToken)
    {
        if (UploadNames.Refuse(name) is { } refusal)
        {
            upload.Remarks.Add(refusal.Message);
            return;
        }

        var largest = UploadNames.MaxBytes(UploadNames.KindOf(name));
        if (content.Length > largest)
        {
            upload.Remarks.Add($"{name} is larger than {largest / (1024 * 1024)} MiB. An article may have 1 MiB, a picture 10.");
            return;
        }

        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        Stage(upload, new UploadedFile(name, bytes));
    }

    private static void Stage(Upload upload, UploadedFile file)
    {
        var kind = UploadNames.KindOf(file.Name);
        var room = (kind == UploadKind.Article ? Upload.MaxTextBytes : Upload.MaxPictureBytes)
            - upload.Files.Where(f => f.IsArticle == (kind == UploadKind.Article)).Sum(f => (long)f.Content.Length);
        if (file.Content.Length > room)
        {
            upload.Remarks.Add($"{file.Name} is too much for one upload, which may have {Upload.MaxTextBytes / (1024 * 1024)} MiB of articles and {Upload.MaxPictureBytes / (1024 * 1024)} of pictures. Upload the rest by itself, or let the operator import it.");
            return;
        }

        var isPicture = kind == UploadKind.Picture;
        var facts = isPicture ? PictureFile.Recognize(file.Content) : null;
        if (isPicture && facts is null)
        {
            upload.Remarks.Add($"{file.Name} is not a picture that can be shown: it should be a whole PNG, JPEG, GIF or WebP file, whatever its name says.");
            return;
        }

        if (upload.Files.Exists(f => f.Name.Equals(file.Name, StringComparison.OrdinalIgnoreCase)))
        {
            upload.Remarks.Add($"{file.Name} came twice; the first is used.");
            return;
        }

        upload.Files.Add(new StagedFile { Name = file.Name, PictureType = facts?.ContentType, Content = file.Content });
    }
}
