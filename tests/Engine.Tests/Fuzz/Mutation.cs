using System.Text.Json.Nodes;

namespace DockerNetwork.Engine.Tests.Fuzz;

/// <summary>Replaces one value in a recorded response with a value of another kind.</summary>
/// <param name="Place">The index of the value, modulo the number of values.</param>
/// <param name="Value">The replacement, as JSON.</param>
public sealed record Mutation(int Place, string Value)
{
    /// <summary>The replacements: every kind of JSON value, and values that are hard to store.</summary>
    internal static IReadOnlyList<string> Values { get; } =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e400", "99999999999999999999", "\"\"", "\"x\"", "\"\\u0000\"",
        "\"\\ud83d\\ude00\"", "\"0001-01-01T00:00:00Z\"", "\"99999-01-01\"",
        "[]", "[null]", "[[]]",
        "[1,\"x\"]",
        "{}",
        "{\"x\":null}",
        "{\"\":{}}",
        "{\"x\":[1]}",
        "\"999.1.1.1/99\"", "\"::/200\"", "\"" + new string('a', 70000) + "\"",
    ];

    /// <summary>Returns the text with the value replaced.</summary>
    internal string In(string json)
    {
        JsonNode root = JsonNode.Parse(json)!;
        List<JsonNode?> places = [root];
        for (int index = 0; index < places.Count; index++)
            places.AddRange(Inner(places[index]));

        if (places[Place % places.Count] is not { Parent: { } parent } node)
            return Value;

        // A number that no number type holds cannot be a node, so a placeholder is inserted first.
        const string mark = "\u0001here\u0001";
        if (parent is JsonObject map)
            map[node.GetPropertyName()] = mark;
        else
            ((JsonArray)parent)[node.GetElementIndex()] = mark;

        return root.ToJsonString().Replace("\"\\u0001here\\u0001\"", Value, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode?> Inner(JsonNode? node) => node switch
    {
        JsonObject map => map.Select(pair => pair.Value),
        JsonArray list => list,
        _ => [],
    };
}
