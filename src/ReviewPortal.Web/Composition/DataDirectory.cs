using Microsoft.Extensions.Options;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Composition;

/// <summary>The one directory that a backup has to hold: database, pictures, keys.</summary>
internal sealed class DataDirectory
{
    public DataDirectory(IOptions<StorageOptions> storage, IHostEnvironment environment)
    {
        Root = Path.GetFullPath(storage.Value.DataDirectory, environment.ContentRootPath);
        try
        {
            // For the site's own user alone: it holds unpublished articles, readers' addresses and keys.
            if (!OperatingSystem.IsWindows() && !Directory.Exists(Root))
                Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            else
                Directory.CreateDirectory(Root);
            // Empty at first, but a backup names it.
            Directory.CreateDirectory(Media);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{StorageOptions.Section}:{nameof(StorageOptions.DataDirectory)} is {Root}, which can't be used: {failure.Message}", failure);
        }
    }

    public string Root { get; }
    public string Database => Path.Combine(Root, "review.db");
    public string Media => Path.Combine(Root, "media");
    public string Mail => Path.Combine(Root, "mail");
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>What the stand-in for Stripe holds, in Development.</summary>
    public string StandIn => Path.Combine(Root, "stripe-stand-in.json");
}
