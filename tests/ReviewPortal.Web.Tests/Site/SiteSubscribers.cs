using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.PrintSubscribers;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>The review's list of subscribers.</summary>
internal static class SiteSubscribers
{
    public const string Heading = "number,name,address,town,postal code,country,e-mail,plan,paid until\n";

    /// <summary>One who gets printed copies, and one of whom the postal code alone is known.</summary>
    public const string List = Heading
        + "P-100,Odile Brandt,12 Rue du Port,Brest,29200,France,odile@example.org,All Access,2027-06-30\n"
        + "P-101,Per Quist,,,0150,,,Print,2027-06-30\n";

    /// <returns>The id of the first of the list.</returns>
    public static async Task<int> ImportAsync(IServiceProvider services, string list)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(list));
        var (file, problem) = await SubscriberFile.OpenAsync(content, isWindows1252: false, 1_000, TestContext.Current.CancellationToken);
        Assert.Null(problem);
        Assert.NotNull(file);
        var summary = await services.GetRequiredService<SubscriberImport>().RunAsync(file, isPreview: false, _ => { }, TestContext.Current.CancellationToken);
        Assert.Equal(0, summary.Refused);
        return await services.GetRequiredService<ReviewDbContext>().PrintSubscribers.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(TestContext.Current.CancellationToken);
    }

    public static Task<int> ImportAsync(this SiteFactory site, string lines) => site.InScopeAsync(services => ImportAsync(services, Heading + lines));

    /// <summary>Sends a list through the desk's form.</summary>
    public static async Task<Answer> SendListAsync(this Visitor desk, byte[] list, string encoding = "")
    {
        var page = await desk.GetAsync("/admin/subscribers/import");
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(list);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "list", "list.csv");
        form.Add(new StringContent(encoding), "Encoding");
        form.Add(new StringContent(page.Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""), "__RequestVerificationToken");
        return await desk.SendAsync(HttpMethod.Post, "/admin/subscribers/import", form);
    }

    public static Task<Answer> ClaimAsync(this Visitor reader, string number, string proof) => reader.SubmitAsync("/account/claim", ("Number", number), ("Proof", proof));

    public static Task<PrintSubscriber> ListedAsync(this SiteFactory site, string key) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().PrintSubscribers.AsNoTracking().Include(s => s.Plan).SingleAsync(s => s.NumberKey == key, TestContext.Current.CancellationToken));
}
