using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Hosting;

/// <summary>Holds the chosen context and the warnings of one PowerShell session (a runspace). Parallel sessions in one
/// process do not share it. It ends with its session.</summary>
internal sealed class SessionChoice
{
    private static readonly ConditionalWeakTable<Runspace, SessionChoice> Sessions = new();
    private readonly ConcurrentDictionary<EngineReference, bool> _warned = new();

    /// <summary>The context that Use-DockerContext chose, or null.</summary>
    internal string? Context { get; set; }

    /// <summary>The session of the current thread, which runs a cmdlet or a completer.</summary>
    internal static SessionChoice Here =>
        Runspace.DefaultRunspace is { } runspace ? Sessions.GetOrCreateValue(runspace) : new SessionChoice();

    /// <summary>The engine for a command that names none: the session's choice, or else the engine that the docker CLI
    /// uses.</summary>
    internal static EngineEndpoint Default => Here.Context is null
        ? EngineHost.Connector.FindContext(null)
        : EngineHost.Connector.FindContext(Here.Context) with { ChosenBy = "Use-DockerContext" };

    /// <summary>The name of the context behind <see cref="Default"/>.</summary>
    internal static string DefaultName => Here.Context ?? EngineHost.Connector.FindContext(null).Context ?? "default";

    /// <summary>True if this is the first warning about an engine.</summary>
    internal bool IsFirstWarning(EngineReference engine) => _warned.TryAdd(engine, true);
}
