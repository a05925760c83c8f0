using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GemeenteVanNu.Data;

/// <summary>Every moment is UTC, in and out: SQLite forgets the kind, PostgreSQL refuses another one.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment.Kind == DateTimeKind.Utc ? moment : moment.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
