using System.Reflection;
using System.Runtime.InteropServices;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Hosting;

/// <summary>Holds the process's one engine connector. It is loaded on first use: an import costs nothing for it.</summary>
internal static class EngineHost
{
    private const string ConnectorType = "DockerNetwork.Engine.EngineConnector";
    private static readonly object Gate = new();
    private static IEngineConnector? _connector;

    internal static IEngineConnector Connector
    {
        get
        {
            lock (Gate)
                return _connector ??= Load();
        }
    }

    /// <summary>Closes every connection; a later cmdlet opens them anew.</summary>
    internal static void Close()
    {
        lock (Gate)
        {
            _connector?.Dispose();
            _connector = null;
        }
    }

    private static IEngineConnector Load()
    {
        Assembly engine = PrivateContext.IsAvailable ? PrivateContext.Load(AheadFolder() ?? Folder("core")) : FrameworkResolver.Load(Folder("desktop"));
        Type type = engine.GetType(ConnectorType, throwOnError: true);
        return (IEngineConnector)Activator.CreateInstance(type);
    }

    /// <summary>The folder with the same assemblies compiled ahead for this system; null where the module has none, or a build that was interrupted left a part.</summary>
    private static string? AheadFolder()
    {
        string system = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win" : RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? "linux" : "osx";
        string folder = Folder($"{system}-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant());
        return File.Exists(Path.Combine(folder, PrivateContext.EngineFile)) ? folder : null;
    }

    private static string Folder(string edition) =>
        Path.Combine(Path.GetDirectoryName(typeof(EngineHost).Assembly.Location), "engine", edition);
}
