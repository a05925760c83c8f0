using System.Text.Json;
using System.Text.Json.Serialization;

namespace GemeenteVanNu.Matching.Tests;

/// <summary>Writes every answer and record out in full, so that two of them can be compared to the letter.</summary>
static class Spans
{
    public static readonly JsonSerializerOptions AsArrays = new() { IncludeFields = true, Converters = { new Terms(), new JsonStringEnumConverter() } };

    sealed class Terms : JsonConverter<TermVector>
    {
        public override TermVector Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, TermVector value, JsonSerializerOptions options) =>
            writer.WriteStringValue(string.Join(' ', value.Terms.ToArray().Zip(value.Counts.ToArray(), (term, count) => $"{term}×{count}")));
    }
}
