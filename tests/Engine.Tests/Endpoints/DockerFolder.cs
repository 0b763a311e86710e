using System.Security.Cryptography;
using System.Text;

namespace DockerNetwork.Engine.Tests.Endpoints;

/// <summary>A docker config folder for one test, and an environment that names it.</summary>
public sealed class DockerFolder : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public DockerFolder() => _environment["DOCKER_CONFIG"] = Path;

    public string Path { get; } = Directory.CreateTempSubdirectory("dockernetwork-config-").FullName;

    public string? this[string variable]
    {
        get => _environment.GetValueOrDefault(variable);
        set => _environment[variable] = value!;
    }

    internal EngineConnector Connector() => new(_environment.GetValueOrDefault);

    public void Config(string json) => File.WriteAllText(System.IO.Path.Combine(Path, "config.json"), json);

    public void Context(string name, string json, bool tls = false)
    {
        string digest = Digest(name);
        string meta = Directory.CreateDirectory(System.IO.Path.Combine(Path, "contexts", "meta", digest)).FullName;
        File.WriteAllText(System.IO.Path.Combine(meta, "meta.json"), json);
        if (tls)
            Directory.CreateDirectory(TlsFolder(name));
    }

    /// <summary>Creates a context with copies of the TLS files in a folder.</summary>
    public void Context(string name, Uri host, string tls)
    {
        Context(name, host);
        Directory.CreateDirectory(TlsFolder(name));
        foreach (string file in Directory.GetFiles(tls))
            File.Copy(file, System.IO.Path.Combine(TlsFolder(name), System.IO.Path.GetFileName(file)));
    }

    public void Context(string name, Uri host) => Context(name, $$$"""{"Name":"{{{name}}}","Metadata":{"x":1},"Endpoints":{"docker":{"Host":"{{{host.OriginalString}}}","SkipTLSVerify":false} } }""");

    private string TlsFolder(string name) =>
        System.IO.Path.Combine(Path, "contexts", "tls", Digest(name), "docker");

    private static string Digest(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
