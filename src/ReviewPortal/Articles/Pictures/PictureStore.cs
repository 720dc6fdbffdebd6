namespace ReviewPortal.Articles.Pictures;

/// <summary>Keeps pictures as files under names of its own making; no name from outside ever becomes a path.</summary>
public sealed class PictureStore(string directory)
{
    /// <summary>Stores a picture without what its camera wrote beside it, safe on disk when this returns.</summary>
    /// <returns>The generated name.</returns>
    public async Task<string> SaveAsync(NewPicture picture, CancellationToken cancellationToken)
    {
        var name = $"{Guid.NewGuid():n}{picture.Facts.Extension}";
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name)) ?? directory);
        await using var file = new FileStream(PathOf(name), FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(PictureFile.WithoutMetadata(picture.Content), cancellationToken);
        file.Flush(flushToDisk: true);
        return name;
    }

    /// <param name="name">A name that <see cref="SaveAsync"/> gave, as the database has it.</param>
    /// <returns>Null if the file is gone.</returns>
    public FileStream? Open(string name) => File.Exists(PathOf(name)) ? File.OpenRead(PathOf(name)) : null;

    public void Delete(string name) => File.Delete(PathOf(name));

    private string PathOf(string name) => Path.Combine(directory, name[..2], name);
}
