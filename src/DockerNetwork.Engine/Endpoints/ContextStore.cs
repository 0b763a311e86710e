using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace DockerNetwork.Engine.Endpoints;

/// <summary>The docker contexts in the docker config's own files (docker/cli cli/context/store).</summary>
internal sealed class ContextStore(DockerConfigFolder folder)
{
    /// <summary>As docker/cli cli/context/store/store.go, restrictedNamePattern.</summary>
    private static readonly Regex NamePattern = new("^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$", RegexOptions.CultureInvariant);

    private string MetaFolder => Path.Combine(folder.Path, "contexts", "meta");

    /// <summary>The context that the docker CLI was told to use, or null.</summary>
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

    /// <summary>What its maker wrote about a context.</summary>
    internal string Description(string name) => ContextFile.Read(Existing(name), name).Description;

    /// <summary>The file of a context.</summary>
    /// <exception cref="DockerNetworkException">ContextNotFound.</exception>
    internal string Existing(string name)
    {
        string file = Path.Combine(MetaFolder, Digest(name), "meta.json");
        return NamePattern.IsMatch(name) && File.Exists(file)
            ? file
            : throw new DockerNetworkException(
                FailureKind.ContextNotFound,
                $"There is no docker context '{name}'. There are: {string.Join(", ", ["default", .. Names()])}.");
    }

    /// <summary>Writes down which context the docker CLI is to use; empty for none.</summary>
    internal void Use(string name) => ConfigFile.SetCurrentContext(Path.Combine(folder.Path, "config.json"), name);

    /// <summary>The names in order. What cannot be read is left out: a list is no place to complain about one of
    /// many.</summary>
    internal IReadOnlyList<string> Names()
    {
        if (!Directory.Exists(MetaFolder))
            return [];

        return [.. Directory.EnumerateDirectories(MetaFolder)
            .Select(context => ContextFile.ReadName(Path.Combine(context, "meta.json")))
            .OfType<string>()
            .OrderBy(name => name, StringComparer.Ordinal)];
    }

    /// <summary>Takes a folder that may not be looked into for one that is there: a connection without TLS would be
    /// made in its place.</summary>
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
