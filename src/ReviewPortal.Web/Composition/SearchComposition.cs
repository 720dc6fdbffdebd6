using ReviewPortal.Search;

namespace ReviewPortal.Web.Composition;

internal static class SearchComposition
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SearchArrivals>();
        builder.Services.AddScoped<ArticleSearch>();
        builder.Services.AddScoped<Suggestions>();
    }
}
