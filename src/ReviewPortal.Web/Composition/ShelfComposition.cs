using ReviewPortal.Shelf;

namespace ReviewPortal.Web.Composition;

internal static class ShelfComposition
{
    public static void AddShelf(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ShelfMarks>();
        builder.Services.AddScoped<SavedList>();
        builder.Services.AddScoped<ReadingRecord>();
        builder.Services.AddScoped<ShelfExport>();
        builder.Services.AddScoped<FeedAddresses>();
    }
}
