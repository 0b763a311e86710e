using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>The head of one request as received, and the part of its body received with it.</summary>
internal sealed partial class Exchange
{
    private readonly byte[] _bytes;
    private readonly int _headLength;

    private Exchange(byte[] bytes, int headLength)
    {
        _bytes = bytes;
        _headLength = headLength;
        Head = Encoding.ASCII.GetString(bytes, 0, headLength);
        Key = KeyOf(Head.Split("\r\n")[0]);
    }

    internal string Head { get; }

    /// <summary>The request without its variable parts: <c>POST /networks/ID/connect</c>.</summary>
    internal string Key { get; }

    /// <summary>True if the connection is to become a plain stream in both directions.</summary>
    internal bool IsUpgrade => Head.Contains("Upgrade:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes for the engine: one request a connection, so that the end of the connection is the end of the
    /// response.</summary>
    internal byte[] ForEngine => IsUpgrade
        ? _bytes
        :
        [
            .. Encoding.ASCII.GetBytes(
                ConnectionLine()
                    .Replace(Head, "")
                    .Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal)),
            .. _bytes[_headLength..]];

    /// <summary>Reads a request; returns null if the other side closes first.</summary>
    internal static async Task<Exchange?> ReadAsync(Socket client, CancellationToken stop)
    {
        using MemoryStream read = new();
        byte[] buffer = new byte[65536];
        while (true)
        {
            int count = await client.ReceiveAsync(buffer, stop);
            if (count == 0)
                return null;

            read.Write(buffer, 0, count);
            int end = read.GetBuffer().AsSpan(0, (int)read.Length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
                return await new Exchange(read.ToArray(), end + 4).WholeAsync(client, read, stop);
        }
    }

    private async Task<Exchange> WholeAsync(Socket client, MemoryStream read, CancellationToken stop)
    {
        byte[] buffer = new byte[65536];
        while (!IsWhole(read.GetBuffer().AsSpan(0, (int)read.Length)))
        {
            int count = await client.ReceiveAsync(buffer, stop);
            if (count == 0)
                break;

            read.Write(buffer, 0, count);
        }

        return new Exchange(read.ToArray(), _headLength);
    }

    private bool IsWhole(ReadOnlySpan<byte> all)
    {
        Match length = LengthLine().Match(Head);
        if (length.Success)
            return all.Length - _headLength >= int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture);

        return !Head.Contains("chunked", StringComparison.OrdinalIgnoreCase) || all.EndsWith("0\r\n\r\n"u8);
    }

    internal static string KeyOf(string line)
    {
        string[] parts = line.Split(' ');
        string path = VersionPart().Replace(parts[1].Split('?')[0], "");
        path = Regex.Replace(path, "/images/.+/json$", "/images/NAME/json");
        return $"{parts[0]} {IdPart().Replace(path, "/ID")}";
    }

    [GeneratedRegex("^/v[0-9.]+")]
    private static partial Regex VersionPart();

    [GeneratedRegex("/([0-9a-f]{64}|dnt-[^/]+)")]
    private static partial Regex IdPart();

    [GeneratedRegex("\r\nConnection:[^\r]*", RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionLine();

    [GeneratedRegex("\r\nContent-Length: *([0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex LengthLine();
}
