using System.Text.Json;

namespace DockerNetwork.Engine.Mapping;

/// <summary>An object of an answer. What it does not have, and what is null in it, is empty. Read in place, without a
/// class that the serializer would have to be taught at a first call and that would be filled to be copied
/// (docs/decisions/ready-to-run.md). What is of another kind than it has to be throws, as
/// <see cref="Read{T}"/> tells.</summary>
internal readonly struct JsonObjectReader
{
    private readonly JsonElement _element;

    private JsonObjectReader(JsonElement element) => _element = element.ValueKind == JsonValueKind.Object
        ? element
        : throw new JsonException($"An object is needed, and {element.ValueKind} is there.");

    private bool IsThere => _element.ValueKind == JsonValueKind.Object;

    /// <summary>Reads an answer.</summary>
    /// <exception cref="JsonException">It is no JSON, or another one than was asked for.</exception>
    internal static async Task<T> ReadAsync<T>(
        Stream answer, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using JsonDocument document = await JsonDocument
            .ParseAsync(answer, default, cancellationToken)
            .ConfigureAwait(false);
        return Read(document.RootElement, read);
    }

    internal static JsonObjectReader Of(JsonElement element) => new(element);

    /// <summary>The objects of a list, without those that are null.</summary>
    internal static IEnumerable<JsonObjectReader> All(JsonElement list) =>
        list.EnumerateArray().Where(IsSomething).Select(Of);

    /// <summary>Says whether a value is there and is not null.</summary>
    internal bool Has(ReadOnlySpan<byte> name) => Value(name) is not null;

    internal string? Text(ReadOnlySpan<byte> name) => Value(name) is { } value ? value.GetString() : null;

    internal bool Flag(ReadOnlySpan<byte> name) => Value(name) is { } value && value.GetBoolean();

    /// <summary>A number that does not fit is of the wrong kind.</summary>
    internal int? Int(ReadOnlySpan<byte> name) => Value(name) is { } value ? value.GetInt32() : null;

    internal long? Number(ReadOnlySpan<byte> name) => Value(name) is { } value ? value.GetInt64() : null;

    /// <summary>A number of addresses: an IPv6 subnet has more than a long counts.</summary>
    internal ulong Count(ReadOnlySpan<byte> name) => Value(name) is { } value ? value.GetUInt64() : 0;

    /// <summary>Written as text mostly, and in a list of containers as seconds since 1970.</summary>
    internal DateTimeOffset Time(ReadOnlySpan<byte> name) => Value(name) switch
    {
        null => default,
        { ValueKind: JsonValueKind.Number } seconds => DateTimeOffset.FromUnixTimeSeconds(seconds.GetInt64()),
        { } text => text.GetDateTimeOffset().ToUniversalTime(),
    };

    internal JsonObjectReader Object(ReadOnlySpan<byte> name) => Value(name) is { } value ? Of(value) : default;

    internal IEnumerable<JsonObjectReader> Objects(ReadOnlySpan<byte> name) =>
        Value(name) is { } value ? All(value) : [];

    /// <summary>The objects that it has under names, without those that are null.</summary>
    internal IEnumerable<KeyValuePair<string, JsonObjectReader>> Named(ReadOnlySpan<byte> name) =>
        Value(name) is { } value && value.EnumerateObject().MoveNext()
        ? Last(value.EnumerateObject())
            .Where(pair => IsSomething(pair.Value))
            .Select(pair => new KeyValuePair<string, JsonObjectReader>(pair.Key, Of(pair.Value)))
        : [];

    /// <summary>The lists that it has under names; one that is null is empty.</summary>
    internal IEnumerable<KeyValuePair<string, JsonObjectReader[]>> NamedLists(ReadOnlySpan<byte> name) =>
        Value(name) is { } value && value.EnumerateObject().MoveNext()
        ? Last(value.EnumerateObject())
            .Select(pair => new KeyValuePair<string, JsonObjectReader[]>(
                pair.Key, IsSomething(pair.Value) ? [.. All(pair.Value)] : []))
        : [];

    internal StringMap Map(ReadOnlySpan<byte> name)
    {
        List<KeyValuePair<string, string>>? pairs = null;
        if (Value(name) is { } value)
            foreach (JsonProperty pair in value.EnumerateObject())
                (pairs ??= []).Add(new KeyValuePair<string, string>(pair.Name, pair.Value.GetString() ?? ""));

        return pairs is null ? StringMap.Empty : new StringMap(pairs);
    }

    internal ItemList<string> Texts(ReadOnlySpan<byte> name)
    {
        List<string>? texts = null;
        if (Value(name) is { } value)
            foreach (JsonElement item in value.EnumerateArray())
                if (item.GetString() is string text)
                    (texts ??= []).Add(text);

        return texts is null ? ItemList<string>.Empty : new ItemList<string>(texts);
    }

    /// <summary>A list that most answers have nothing in.</summary>
    internal ItemList<T> List<T>(ReadOnlySpan<byte> name, Func<JsonObjectReader, T> map) =>
        Value(name) is { } value && value.GetArrayLength() > 0
            ? new ItemList<T>(All(value).Select(map))
            : ItemList<T>.Empty;

    private static bool IsSomething(JsonElement element) => element.ValueKind != JsonValueKind.Null;

    /// <summary>Of a name that is there twice the last holds.</summary>
    private static Dictionary<string, JsonElement> Last(JsonElement.ObjectEnumerator pairs)
    {
        Dictionary<string, JsonElement> last = new(StringComparer.Ordinal);
        foreach (JsonProperty pair in pairs)
            last[pair.Name] = pair.Value;

        return last;
    }

    /// <summary>A value that is there is of the wrong kind, or a text that no text can be: the answer is
    /// none.</summary>
    private static T Read<T>(JsonElement root, Func<JsonElement, T> read)
    {
        try
        {
            return read(root);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    private JsonElement? Value(ReadOnlySpan<byte> name) =>
        IsThere && _element.TryGetProperty(name, out JsonElement value) && IsSomething(value) ? value : null;
}
