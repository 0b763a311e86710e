using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DockerNetwork.ModuleTests.Reach;

/// <summary>A docker config of a test's own, with contexts in it. A shell is told of it by its path.</summary>
public sealed class ContextFolder : IDisposable
{
    public string Location { get; } = Directory.CreateTempSubdirectory("dockernetwork-contexts-").FullName;

    public string Config => Path.Combine(Location, "config.json");

    /// <summary>Adds a context, as docker context create writes it.</summary>
    public void Add(
        string name, string host, bool skipTls = false, string description = "",
        params (string File, string Content)[] tls)
    {
        string meta = JsonSerializer.Serialize(
            new
            {
                Name = name, Metadata = new { Description = description },
                Endpoints = new { docker = new { Host = host, SkipTLSVerify = skipTls } },
            });
        Write(name, meta);
        foreach ((string file, string content) in tls)
            File.WriteAllText(
                Path.Combine(
                    Directory
                        .CreateDirectory(Path.Combine(Location, "contexts", "tls", Digest(name), "docker"))
                        .FullName,
                    file),
                content);
    }

    /// <summary>Writes a context's file as it is given.</summary>
    public void Write(string name, string meta) =>
        File.WriteAllText(
            Path.Combine(
                Directory.CreateDirectory(Path.Combine(Location, "contexts", "meta", Digest(name))).FullName,
                "meta.json"),
            meta);

    public void Dispose() => Directory.Delete(Location, recursive: true);

    private static string Digest(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
