using System.Security.Cryptography;
using System.Text;

namespace DockerNetwork.Engine.Tests.Endpoints;

/// <summary>A docker config of a test's own, and an environment that names it.</summary>
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
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        string meta = Directory.CreateDirectory(System.IO.Path.Combine(Path, "contexts", "meta", digest)).FullName;
        File.WriteAllText(System.IO.Path.Combine(meta, "meta.json"), json);
        if (tls)
            Directory.CreateDirectory(System.IO.Path.Combine(Path, "contexts", "tls", digest, "docker"));
    }

    public void Context(string name, Uri host) => Context(name, $$$"""{"Name":"{{{name}}}","Metadata":{"x":1},"Endpoints":{"docker":{"Host":"{{{host.OriginalString}}}","SkipTLSVerify":false} } }""");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
