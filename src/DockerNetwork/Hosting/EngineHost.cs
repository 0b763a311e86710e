using System.Reflection;
using System.Runtime.InteropServices;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Hosting;

/// <summary>Holds the engine connector of the process. Loads it on first use, so that an import does not pay for
/// it.</summary>
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

    /// <summary>Closes every connection. A later cmdlet opens new ones.</summary>
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
        Assembly engine = PrivateContext.IsAvailable
            ? PrivateContext.Load(Folder("core"), AheadImage())
            : FrameworkResolver.Load(Folder("desktop"));
        Type type = engine.GetType(ConnectorType, throwOnError: true);
        return (IEngineConnector)Activator.CreateInstance(type);
    }

    /// <summary>Finds the ahead-of-time image of DockerNetwork.Engine for this system.</summary>
    /// <returns>The full path; null if the module has no image.</returns>
    private static string? AheadImage()
    {
        string system = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win"
            : RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? "linux" : "osx";
        string folder = Folder($"{system}-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant());
        string image = Path.Combine(folder, PrivateContext.EngineFile);
        return File.Exists(image) ? image : null;
    }

    private static string Folder(string edition) =>
        Path.Combine(Path.GetDirectoryName(typeof(EngineHost).Assembly.Location), "engine", edition);
}
