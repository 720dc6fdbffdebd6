using Microsoft.Extensions.Options;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Composition;

/// <summary>The one directory that a backup has to hold: database, pictures, keys.</summary>
internal sealed class DataDirectory
{
    public DataDirectory(IOptions<StorageOptions> storage, IHostEnvironment environment)
    {
        Root = Path.GetFullPath(storage.Value.DataDirectory, environment.ContentRootPath);
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }
    public string Database => Path.Combine(Root, "review.db");
    public string Media => Path.Combine(Root, "media");
    public string Keys => Path.Combine(Root, "keys");
}
