using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DockerNetwork.ModuleTests.Reach;

/// <summary>A docker config folder with contexts for one test. A shell gets its path.</summary>
public sealed class ContextFolder : IDisposable
{
    public string Location { get; } = Directory.CreateTempSubdirectory("dockernetwork-contexts-").FullName;

    public string Config => Path.Combine(Location, "config.json");

    /// <summary>Adds a context as docker context create writes it.</summary>
    public void Add(string name, string host, bool skipTls = false, params (string File, string Content)[] tls)
    {
        var endpoints = new { docker = new { Host = host, SkipTLSVerify = skipTls } };
        Write(JsonSerializer.Serialize(new { Name = name, Endpoints = endpoints }), "meta", Digest(name), "meta.json");
        foreach ((string file, string content) in tls)
            Write(content, "tls", Digest(name), "docker", file);
    }

    private void Write(string text, params string[] path)
    {
        string file = Path.Combine([Location, "contexts", .. path]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => Directory.Delete(Location, recursive: true);

    private static string Digest(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
