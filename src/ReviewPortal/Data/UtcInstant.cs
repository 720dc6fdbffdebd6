using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReviewPortal.Data;

/// <summary>Instants are stored in UTC and read back as UTC; any other kind is a bug and is refused on its way in.</summary>
public sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
    value => RequireUtc(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime RequireUtc(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value
        : throw new ArgumentException($"An instant must be UTC, not {value.Kind}.");
}
