using System.Text.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Mapping;

/// <summary>A JSON object of a response. A missing value and a null are read as empty. The reader works on the JSON in
/// place: a class would have to be registered with the serializer at the first call, filled and then copied
/// (docs/decisions/ready-to-run.md). A value of the wrong kind throws <see cref="JsonException"/>, because the response
/// is then invalid. Exceptions of the functions that map values are not caught: they are bugs.</summary>
internal readonly struct JsonObjectReader
{
    private readonly JsonElement _element;

    internal JsonObjectReader(JsonElement element) => _element = element.ValueKind == JsonValueKind.Object
        ? element
        : throw new JsonException($"Expected an object, found {element.ValueKind}.");

    /// <summary>True if the object is present.</summary>
    internal bool IsThere => _element.ValueKind == JsonValueKind.Object;

    /// <summary>Waits for a response, and reads it. One method does both, because the compiler creates up to twelve
    /// methods of the framework at a first call for each <c>async</c> method.</summary>
    /// <exception cref="JsonException">The response is not JSON, or has another structure than expected.</exception>
    internal static async Task<T> ReadAsync<T>(
        Task<HttpResponseMessage> sent, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await sent.ConfigureAwait(false);
        using Stream stream = await HttpContentReader
            .StreamAsync(answer.Content, cancellationToken)
            .ConfigureAwait(false);
        using JsonDocument document = await JsonDocument
            .ParseAsync(stream, default, cancellationToken)
            .ConfigureAwait(false);
        return read(document.RootElement);
    }

    /// <summary>Maps the objects of a list. Leaves out nulls.</summary>
    internal static T[] Items<T>(JsonElement list, Func<JsonObjectReader, T> map)
    {
        if (list.ValueKind != JsonValueKind.Array)
            throw new JsonException($"Expected a list, found {list.ValueKind}.");

        T[] items = new T[list.GetArrayLength()];
        int count = 0;
        foreach (JsonElement item in list.EnumerateArray())
            if (IsSomething(item))
                items[count++] = map(new JsonObjectReader(item));

        Array.Resize(ref items, count);
        return items;
    }

    /// <summary>True if a value is present and not null.</summary>
    internal bool Has(ReadOnlySpan<byte> name) => Value(name) is not null;

    internal string? Text(ReadOnlySpan<byte> name) => Read(name, static value => value.GetString());

    internal bool Flag(ReadOnlySpan<byte> name) => Read(name, static value => value.GetBoolean());

    /// <summary>Reads an integer. A number that does not fit has the wrong kind.</summary>
    internal int? Int(ReadOnlySpan<byte> name) => Read(name, static value => (int?)value.GetInt32());

    internal long? Number(ReadOnlySpan<byte> name) => Read(name, static value => (long?)value.GetInt64());

    /// <summary>Reads a number of addresses. An IPv6 subnet has more addresses than a long can hold.</summary>
    internal ulong Count(ReadOnlySpan<byte> name) => Read(name, static value => value.GetUInt64());

    /// <summary>Reads a time, as local time. It is usually text, but seconds since 1970 in a list of
    /// containers.</summary>
    internal DateTimeOffset Time(ReadOnlySpan<byte> name) => Read(name, static value => Local(
        value.ValueKind == JsonValueKind.Number
            ? DateTimeOffset.FromUnixTimeSeconds(value.GetInt64())
            : value.GetDateTimeOffset()));

    /// <summary>Converts a time. The engine's zero time stays as it is, because it may not exist in local
    /// time.</summary>
    private static DateTimeOffset Local(DateTimeOffset time) => time == default ? default : time.ToLocalTime();

    internal JsonObjectReader Object(ReadOnlySpan<byte> name) =>
        Value(name) is { } value ? new JsonObjectReader(value) : default;

    /// <summary>Reads objects by name, without nulls.</summary>
    internal IEnumerable<KeyValuePair<string, JsonObjectReader>> Named(ReadOnlySpan<byte> name) =>
        Pairs(name)
            .Where(pair => IsSomething(pair.Value))
            .Select(pair => new KeyValuePair<string, JsonObjectReader>(pair.Key, new JsonObjectReader(pair.Value)));

    /// <summary>Reads lists by name. A null list is empty.</summary>
    internal IEnumerable<KeyValuePair<string, JsonObjectReader[]>> NamedLists(ReadOnlySpan<byte> name) =>
        Pairs(name).Select(pair => new KeyValuePair<string, JsonObjectReader[]>(
            pair.Key, IsSomething(pair.Value) ? Items(pair.Value, item => item) : []));

    internal StringMap Map(ReadOnlySpan<byte> name) => Read(name, static value =>
    {
        List<KeyValuePair<string, string>>? pairs = null;
        foreach (JsonProperty pair in value.EnumerateObject())
            (pairs ??= []).Add(new KeyValuePair<string, string>(pair.Name, pair.Value.GetString() ?? ""));

        return pairs is null ? null : new StringMap(pairs);
    }) ?? StringMap.Empty;

    internal ItemList<string> Texts(ReadOnlySpan<byte> name) => Read(name, Texts) ?? ItemList<string>.Empty;

    /// <summary>Reads lists of texts.</summary>
    internal IReadOnlyList<ItemList<string>> TextLists(ReadOnlySpan<byte> name) => Read(name, static value =>
        value.EnumerateArray().Where(IsSomething).Select(Texts).OfType<ItemList<string>>().ToArray()) ?? [];

    /// <summary>Reads a list of objects, which is empty in most responses.</summary>
    internal ItemList<T> List<T>(ReadOnlySpan<byte> name, Func<JsonObjectReader, T> map) =>
        Value(name) is { } value && Items(value, map) is { Length: > 0 } items ? new(items) : ItemList<T>.Empty;

    internal JsonObjectReader[] Objects(ReadOnlySpan<byte> name) =>
        Value(name) is { } value ? Items(value, item => item) : [];

    /// <summary>Copies the object, to change it.</summary>
    internal JsonObject Copy() => JsonObject.Create(_element.Clone())!;

    private static bool IsSomething(JsonElement element) => element.ValueKind != JsonValueKind.Null;

    private static ItemList<string>? Texts(JsonElement value)
    {
        List<string>? texts = null;
        foreach (JsonElement item in value.EnumerateArray())
            if (item.GetString() is string text)
                (texts ??= []).Add(text);

        return texts is null ? null : new ItemList<string>(texts);
    }

    /// <summary>Indexes the values by name. The last of several values with the same name applies.</summary>
    private IEnumerable<KeyValuePair<string, JsonElement>> Pairs(ReadOnlySpan<byte> name) => Read(name, static value =>
    {
        Dictionary<string, JsonElement>? pairs = null;
        foreach (JsonProperty pair in value.EnumerateObject())
            (pairs ??= new(StringComparer.Ordinal))[pair.Name] = pair.Value;

        return pairs;
    }) ?? Enumerable.Empty<KeyValuePair<string, JsonElement>>();

    private JsonElement? Value(ReadOnlySpan<byte> name) => Read(name, static value => (JsonElement?)value);

    /// <summary>Reads a value. The exceptions of the JSON library for a value of the wrong kind, or with invalid text,
    /// become a <see cref="JsonException"/>.</summary>
    private T? Read<T>(ReadOnlySpan<byte> name, Func<JsonElement, T> read)
    {
        try
        {
            return IsThere && _element.TryGetProperty(name, out JsonElement value) && IsSomething(value)
                ? read(value)
                : default;
        }
        catch (Exception e)
            when (e is FormatException or ArgumentOutOfRangeException or InvalidOperationException
                and not ObjectDisposedException)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
