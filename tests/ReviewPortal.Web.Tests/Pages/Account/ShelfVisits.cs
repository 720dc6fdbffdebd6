using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>What a reader's browser sends from an article's page.</summary>
internal static class ShelfVisits
{
    public static Task<Answer> FromOwnPageAsync(this Visitor reader, string path, string field, string value) =>
        reader.SendAsync(HttpMethod.Post, path, Form(field, value), ("Sec-Fetch-Site", "same-origin"));

    public static Task<Answer> SaveAsync(this Visitor reader, string slug, string act = "save") => reader.FromOwnPageAsync($"/account/saved/{slug}", "act", act);

    public static Task<Answer> ReachAsync(this Visitor reader, string slug, string at) => reader.FromOwnPageAsync($"/account/reading/{slug}", "at", at);

    public static FormUrlEncodedContent Form(string field, string value) => new([KeyValuePair.Create(field, value)]);
}
