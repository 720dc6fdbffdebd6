using System.ComponentModel.DataAnnotations;

namespace ReviewPortal.Data;

/// <summary>Bound from <c>ReviewPortal</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "ReviewPortal";

    /// <summary>Holds the database, the pictures and the keys. Relative to the content root unless rooted.</summary>
    [Required(ErrorMessage = $"{Section}:DataDirectory is empty.")]
    public string DataDirectory { get; init; } = "data";
}
