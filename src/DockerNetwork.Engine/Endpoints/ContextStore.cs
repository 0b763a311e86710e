using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Engine.Endpoints;

/// <summary>The docker contexts, read from the docker config's own files (docker/cli cli/context/store).</summary>
internal sealed class ContextStore(DockerConfigFolder folder)
{
    /// <summary>The pattern of a context's name (docker/cli cli/context/store/store.go,
    /// restrictedNamePattern).</summary>
    private static readonly Regex NamePattern = new("^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$", RegexOptions.CultureInvariant);

    private string MetaFolder => Path.Combine(folder.Path, "contexts", "meta");

    /// <summary>Returns the current context of the docker CLI, or null.</summary>
    internal string? Current() => ContextFile.ReadCurrent(Path.Combine(folder.Path, "config.json"));

    internal EngineEndpoint Find(string name)
    {
        ContextFile context = ContextFile.Read(Existing(name), name);
        string tls = Path.Combine(folder.Path, "contexts", "tls", Digest(name), "docker");
        return new EngineEndpoint
        {
            Address = AddressRules.Parse(context.Host, $"context '{name}'"),
            Context = name,
            Source = $"context '{name}'",
            TlsFolder = IsThere(tls) ? tls : null,
            AllowsMachineTrust = true,
            SkipTlsVerify = context.SkipTlsVerify,
        };
    }

    /// <summary>Returns the description that the author of a context wrote.</summary>
    internal string Description(string name) => ContextFile.Read(Existing(name), name).Description;

    /// <summary>Returns the file of an existing context.</summary>
    /// <exception cref="DockerNetworkException">ContextNotFound.</exception>
    internal string Existing(string name)
    {
        string file = Path.Combine(MetaFolder, Digest(name), "meta.json");
        return NamePattern.IsMatch(name) && File.Exists(file) ? file : throw Missing(name);
    }

    private DockerNetworkException Missing(string name)
    {
        string[] all = ["default", .. Names()];
        return new(FailureKind.ContextNotFound,
            $"There is no docker context '{name}'.{NearMiss.Question(name, all)} There are: {string.Join(", ", all)}.");
    }

    /// <summary>Writes the current context of the docker CLI; empty for none.</summary>
    internal void Use(string name) => ConfigFile.SetCurrentContext(Path.Combine(folder.Path, "config.json"), name);

    /// <summary>Lists the names in order. Skips contexts that cannot be read, because a list should not fail for one of
    /// its entries.</summary>
    internal IReadOnlyList<string> Names()
    {
        if (!Directory.Exists(MetaFolder))
            return [];

        return [.. Directory.EnumerateDirectories(MetaFolder)
            .Select(context => ContextFile.ReadName(Path.Combine(context, "meta.json")))
            .OfType<string>()
            .OrderBy(name => name, StringComparer.Ordinal)];
    }

    /// <summary>True if the folder exists. An unreadable folder counts as existing, because otherwise the connection
    /// would go without TLS.</summary>
    private static bool IsThere(string folder)
    {
        try
        {
            Directory.GetFiles(folder);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static string Digest(string name)
    {
        using SHA256 sha = SHA256.Create();
        return string.Concat(
            sha.ComputeHash(Encoding.UTF8.GetBytes(name))
                .Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
