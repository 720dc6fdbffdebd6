using System.Text;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>Drops files on the upload form as a browser does.</summary>
internal static class Uploads
{
    public const string Form = "/admin/articles/upload";

    public static Task<Answer> UploadAsync(this Visitor editor, string name, string text) => editor.UploadAsync((name, Encoding.UTF8.GetBytes(text)));

    public static async Task<Answer> UploadAsync(this Visitor editor, params (string Name, byte[] Content)[] files)
    {
        var page = await editor.GetAsync(Form);
        var token = page.Document.QuerySelector("main form input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), "files", name);
        return await editor.SendAsync(HttpMethod.Post, Form, content);
    }

    /// <returns>The report to which the upload led.</returns>
    public static async Task<Answer> ReportAsync(this Visitor editor, params (string Name, byte[] Content)[] files)
    {
        var sent = await editor.UploadAsync(files);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var report = await editor.GetAsync(sent.Location ?? "");
        Assert.Equal(HttpStatusCode.OK, report.Status);
        return report;
    }

    /// <returns>The address of the page on which one uploaded file is reviewed.</returns>
    public static async Task<string> ReviewAsync(this Visitor editor, params (string Name, byte[] Content)[] files)
    {
        var report = await editor.ReportAsync(files);
        return report.Document.QuerySelector(".report .file a")?.GetAttribute("href") ?? throw new InvalidOperationException("The report lists no file.");
    }
}
