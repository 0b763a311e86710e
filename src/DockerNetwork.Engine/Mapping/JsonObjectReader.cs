using System.Text.Json;

namespace DockerNetwork.Engine.Mapping;

/// <summary>A JSON object of a response. A missing value and a null are read as empty. The reader works on the JSON in
/// place: a class would have to be registered with the serializer at the first call, filled and then copied
/// (docs/decisions/ready-to-run.md). A value of the wrong kind throws an error, see <see cref="Read{T}"/>.</summary>
internal readonly struct JsonObjectReader
{
    private readonly JsonElement _element;

    private JsonObjectReader(JsonElement element) => _element = element.ValueKind == JsonValueKind.Object
        ? element
        : throw new JsonException($"Expected an object, found {element.ValueKind}.");

    private bool IsThere => _element.ValueKind == JsonValueKind.Object;

    /// <summary>Reads a response.</summary>
    /// <exception cref="JsonException">The response is not JSON, or has another structure than expected.</exception>
    internal static async Task<T> ReadAsync<T>(
        Stream answer, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using JsonDocument document = await JsonDocument
            .ParseAsync(answer, default, cancellationToken)
            .ConfigureAwait(false);
        return Read(document.RootElement, read);
    }

    internal static JsonObjectReader Of(JsonElement element) => new(element);

    /// <summary>Returns the objects of a list, without nulls.</summary>
    internal static IEnumerable<JsonObjectReader> All(JsonElement list) =>
        list.EnumerateArray().Where(IsSomething).Select(Of);

    /// <summary>True if a value is present and not null.</summary>
    internal bool Has(ReadOnlySpan<byte> name) => Value(name) is not null;

    internal string? Text(ReadOnlySpan<byte> name) => Value(name) is { } value ? value.GetString() : null;

    internal bool Flag(ReadOnlySpan<byte> name) => Value(name) is { } value && value.GetBoolean();

    /// <summary>Reads an integer. A number that does not fit has the wrong kind.</summary>
    internal int? Int(ReadOnlySpan<byte> name) => Value(name) is { } value ? value.GetInt32() : null;

    internal long? Number(ReadOnlySpan<byte> name) => Value(name) is { } value ? value.GetInt64() : null;

    /// <summary>Reads a number of addresses. An IPv6 subnet has more addresses than a long can hold.</summary>
    internal ulong Count(ReadOnlySpan<byte> name) => Value(name) is { } value ? value.GetUInt64() : 0;

    /// <summary>Reads a time, as local time. It is usually text, but seconds since 1970 in a list of
    /// containers.</summary>
    internal DateTimeOffset Time(ReadOnlySpan<byte> name) => Value(name) switch
    {
        null => default,
        { ValueKind: JsonValueKind.Number } seconds => Local(DateTimeOffset.FromUnixTimeSeconds(seconds.GetInt64())),
        { } text => Local(text.GetDateTimeOffset()),
    };

    /// <summary>Converts a time. The engine's zero time stays as it is, because it may not exist in local
    /// time.</summary>
    private static DateTimeOffset Local(DateTimeOffset time) => time == default ? default : time.ToLocalTime();

    internal JsonObjectReader Object(ReadOnlySpan<byte> name) => Value(name) is { } value ? Of(value) : default;

    internal IEnumerable<JsonObjectReader> Objects(ReadOnlySpan<byte> name) =>
        Value(name) is { } value ? All(value) : [];

    /// <summary>Reads objects by name, without nulls.</summary>
    internal IEnumerable<KeyValuePair<string, JsonObjectReader>> Named(ReadOnlySpan<byte> name) =>
        Value(name) is { } value && value.EnumerateObject().MoveNext()
        ? Last(value.EnumerateObject())
            .Where(pair => IsSomething(pair.Value))
            .Select(pair => new KeyValuePair<string, JsonObjectReader>(pair.Key, Of(pair.Value)))
        : [];

    /// <summary>Reads lists by name. A null list is empty.</summary>
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

    /// <summary>Reads a list, which is empty in most responses.</summary>
    internal ItemList<T> List<T>(ReadOnlySpan<byte> name, Func<JsonObjectReader, T> map) =>
        Value(name) is { } value && value.GetArrayLength() > 0
            ? new ItemList<T>(All(value).Select(map))
            : ItemList<T>.Empty;

    private static bool IsSomething(JsonElement element) => element.ValueKind != JsonValueKind.Null;

    /// <summary>Indexes the values by name. The last of several values with the same name applies.</summary>
    private static Dictionary<string, JsonElement> Last(JsonElement.ObjectEnumerator pairs)
    {
        Dictionary<string, JsonElement> last = new(StringComparer.Ordinal);
        foreach (JsonProperty pair in pairs)
            last[pair.Name] = pair.Value;

        return last;
    }

    /// <summary>Reads a value. Throws if it has the wrong kind or is not valid text, because the response is then
    /// invalid.</summary>
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
