using CsCheck;

namespace DockerNetwork.Engine.Tests.Fuzz;

/// <summary>Texts with a meaning for a URL, a shell, JSON, a path or a terminal, alone and combined.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "/", "\\", "..", ".", "%2f", "%2F", "%00", "%", "?", "#", "&", "=", "\"", "'", "`", "$", "{", "}", "[",
        "]", ":", "@", "|", ";", " ", "\t", "\r\n", "\0", "\u0001",
        "\u001b[2J",
        "\u202e",
        "😀", "\ud83d", "é", "e\u0301", "-", "--force", "web", "json", "networks", "v1.41", "http://x", "a", "0",
    ];

    internal static Gen<string> Any { get; } = Gen.OneOf(
        Gen.OneOf(Pieces).Array[1, 6].Select(string.Concat),
        Gen.String[1, 30],
        Gen.OneOf(Pieces).Select(piece => string.Concat(Enumerable.Repeat(piece, 65536 / piece.Length))));
}
