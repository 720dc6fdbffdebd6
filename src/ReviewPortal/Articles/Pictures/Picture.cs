namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// A picture uploaded with an article. It is stored and served under a generated <see cref="Name"/>; <see cref="FileName"/>
/// is only what the text calls it. Where it stands decides who may have it.
/// </summary>
public sealed class Picture : Data.IPublicContent
{
    public int Id { get; private set; }
    public int ArticleId { get; private set; }
    public required string Name { get; init; }
    public required string FileName { get; init; }
    public required string ContentType { get; init; }

    /// <summary>Pixels, as shown (after the camera's orientation is applied).</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The version of the article that it came with; later versions show it until one brings another of its name.</summary>
    public required int FromVersion { get; init; }

    public PicturePlace Place { get; set; }

    public string Address => AddressOf(Name);

    internal ArticlePicture AsShown() => new(Address, Width, Height);

    public static string AddressOf(string name) => $"/media/{name}";
}
