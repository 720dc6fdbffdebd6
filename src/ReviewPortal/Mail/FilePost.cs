using System.Globalization;
using System.Text;
using ReviewPortal.Site;

namespace ReviewPortal.Mail;

/// <summary>Puts messages into a folder, one file each, for whoever develops the site.</summary>
public sealed class FilePost(string folder, SiteOptions site, TimeProvider time) : IPost
{
    private const string Boundary = "the-other-form-of-it";

    public async Task<PostRefusal?> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var now = time.GetUtcNow();
        var name = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmss}-{message.Id:000000}.eml");
        var file = $"""
            From: {site.Name} <review@{site.BaseUrl.Host}>
            To: {message.To}
            Subject: {message.Subject}
            Date: {now.ToString("R", CultureInfo.InvariantCulture)}
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary={Boundary}

            --{Boundary}
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {message.Text}
            --{Boundary}
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {message.Html}
            --{Boundary}--

            """;
        await File.WriteAllTextAsync(Path.Combine(folder, name), file, new UTF8Encoding(false), cancellationToken);
        return null;
    }

    /// <returns>The names of the latest, the latest first.</returns>
    public IReadOnlyList<string> Latest(int most) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*.eml").Select(Path.GetFileName).OfType<string>().OrderDescending(StringComparer.Ordinal).Take(most)];

    /// <returns>To whom, what about, and the plain text.</returns>
    public async Task<(string To, string Subject, string Text)> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var parts = (await File.ReadAllTextAsync(Path.Combine(folder, name), cancellationToken)).ReplaceLineEndings("\n").Split($"--{Boundary}\n");
        var head = parts[0].Split('\n');
        return (Header("To: "), Header("Subject: "), parts[1].Split("\n\n", 2)[1].Trim());

        string Header(string key) => head.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..] ?? "";
    }
}
