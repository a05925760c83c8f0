using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using GemeenteVanNu.Features.Profiles;
using Npgsql;

namespace GemeenteVanNu.Features.Finding;

/// <summary>Values of a row as both databases store them: enums as words, lists as JSON (PostgreSQL has arrays for words).</summary>
static class RowValues
{
    private const int LongestShared = 64;
    private const int MostShared = 20_000;
    private static readonly ConcurrentDictionary<string, string> Shared = new(StringComparer.Ordinal);

    public static string? Text(this DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    public static DateOnly? Day(this DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetFieldValue<DateOnly>(at);

    public static T Enum<T>(this DbDataReader row, int at)
        where T : struct, Enum => Enums<T>.Known.GetOrAdd(row.GetString(at), static word => System.Enum.Parse<T>(word));

    public static List<string> Words(this DbDataReader row, int at)
    {
        if (row is NpgsqlDataReader)
        {
            return [.. row.GetFieldValue<string[]>(at)];
        }

        var words = new List<string>();
        var json = new Utf8JsonReader(row.GetFieldValue<byte[]>(at));
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.String)
            {
                words.Add(json.Word());
            }
        }

        return words;
    }

    public static List<KnownExpertise> Expertise(this DbDataReader row, int at)
    {
        var all = new List<KnownExpertise>();
        var json = new Utf8JsonReader(row.GetFieldValue<byte[]>(at));
        var (id, level, learns) = ("", 0, false);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.EndObject)
            {
                all.Add(new KnownExpertise { ExpertiseId = id, Level = level, WantsToLearn = learns });
            }
            else if (json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("ExpertiseId"u8))
                {
                    id = json.NextText();
                }
                else if (json.ValueTextEquals("Level"u8))
                {
                    level = json.NextNumber();
                }
                else if (json.ValueTextEquals("WantsToLearn"u8))
                {
                    json.Read();
                    learns = json.GetBoolean();
                }
            }
        }

        return all;
    }

    public static List<EnergyTag> Energy(this DbDataReader row, int at)
    {
        var all = new List<EnergyTag>();
        var json = new Utf8JsonReader(row.GetFieldValue<byte[]>(at));
        var (kind, tag, value) = (EnergyKind.Activity, "", 0);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.EndObject)
            {
                all.Add(new EnergyTag { Kind = kind, TagId = tag, Value = value });
            }
            else if (json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("Kind"u8))
                {
                    json.Read();
                    kind = json.ValueTextEquals("Theme"u8) ? EnergyKind.Theme : EnergyKind.Activity;
                }
                else if (json.ValueTextEquals("TagId"u8))
                {
                    tag = json.NextText();
                }
                else if (json.ValueTextEquals("Value"u8))
                {
                    value = json.NextNumber();
                }
            }
        }

        return all;
    }

    private static string NextText(this ref Utf8JsonReader json)
    {
        json.Read();
        return json.Word();
    }

    private static int NextNumber(this ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetInt32();
    }

    // A country has some hundred thousand lists with the same few hundred ids in them.
    private static string Word(this ref Utf8JsonReader json)
    {
        if (json.HasValueSequence || json.ValueIsEscaped || json.ValueSpan.Length > LongestShared)
        {
            return json.GetString()!;
        }

        Span<char> letters = stackalloc char[LongestShared];
        var word = letters[..json.CopyString(letters)];
        var lookup = Shared.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        var text = word.ToString();
        return Shared.Count < MostShared ? Shared.GetOrAdd(text, text) : text;
    }

    private static class Enums<T>
        where T : struct, Enum
    {
        public static readonly ConcurrentDictionary<string, T> Known = new(StringComparer.Ordinal);
    }
}
