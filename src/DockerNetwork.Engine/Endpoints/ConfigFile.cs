using System.Text;
using System.Text.Json;

namespace DockerNetwork.Engine.Endpoints;

/// <summary>Changes one value in the docker config. The rest of the file stays the same to the byte, because the file
/// belongs to another program and may hold credentials.</summary>
internal static class ConfigFile
{
    private const string Field = "currentContext";

    /// <exception cref="DockerNetworkException">RequestInvalid: the file cannot be read or written.</exception>
    internal static void SetCurrentContext(string file, string name)
    {
        try
        {
            byte[] before = File.Exists(file) ? File.ReadAllBytes(file) : [];
            if (With(before, name) is { } after)
                AtomicFile.Write(file, after);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            // Drops the JSON error's message, because it would quote the file.
            string why = e is JsonException ? "it is not a JSON object" : e.Message.TrimEnd('.');
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"Cannot write the context into the docker config ({file}): {why}. Correct the file, or choose the "
                    + "context for this session alone, without -Persist.",
                e is JsonException ? null : e);
        }
    }

    /// <summary>Returns the file with another current context, or null if it already has that one.</summary>
    internal static byte[]? With(byte[] before, string name)
    {
        byte[] value = JsonSerializer.SerializeToUtf8Bytes(name);
        if (before.All(part => part <= ' '))
            return name.Length == 0 ? null : [.. Bytes("{\n\t\"" + Field + "\": "), .. value, .. Bytes("\n}\n")];

        (int start, int end, bool isEmpty, string? current) = Find(before);
        if ((current ?? "") == name)
            return null;

        return current is not null
            ? [.. before.Take(start), .. value, .. before.Skip(end)]
            :
            [
                .. before.Take(start), .. Bytes("\n\t\"" + Field + "\": "), .. value,
                .. Bytes(isEmpty ? "\n" : ","), .. before.Skip(start)];
    }

    /// <summary>Finds the position of the value, or the position to insert it at: after the first bracket. Reads the
    /// whole file, so that a broken one is not changed.</summary>
    private static (int Start, int End, bool IsEmpty, string? Current) Find(byte[] text)
    {
        Utf8JsonReader reader = new(text);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();

        (int Start, int End, bool IsEmpty, string? Current) found = ((int)reader.BytesConsumed, 0, true, null);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                continue;

            found.IsEmpty = false;
            if (!reader.ValueTextEquals(Field) || !reader.Read())
                continue;

            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
                throw new JsonException();

            found = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed, false, reader.GetString() ?? "");
        }

        return found;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
