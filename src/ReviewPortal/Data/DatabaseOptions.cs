using System.ComponentModel.DataAnnotations;

namespace ReviewPortal.Data;

/// <summary>Bound from <c>ReviewPortal:Database</c>.</summary>
public sealed class DatabaseOptions : IValidatableObject
{
    public const string Section = "ReviewPortal:Database";

    [EnumDataType(typeof(DatabaseProvider), ErrorMessage = $"{Section}:Provider should be Sqlite or PostgreSql.")]
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Needed for PostgreSQL. For SQLite the file <c>review.db</c> of the data directory, if absent.</summary>
    public string? ConnectionString { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == DatabaseProvider.PostgreSql && string.IsNullOrWhiteSpace(ConnectionString))
            yield return new($"{Section}:ConnectionString is needed when {Section}:Provider is PostgreSql.", [nameof(ConnectionString)]);
    }
}
