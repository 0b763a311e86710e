using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Hosting;

/// <summary>What was chosen, and warned of, in one PowerShell session (a runspace). Parallel sessions of one process do
/// not share it, and it goes with its session.</summary>
internal sealed class SessionChoice
{
    private static readonly ConditionalWeakTable<Runspace, SessionChoice> Sessions = new();
    private readonly ConcurrentDictionary<EngineReference, bool> _warned = new();

    /// <summary>The context that Use-DockerContext chose, or null.</summary>
    internal string? Context { get; set; }

    /// <summary>The session of the thread that asks: a cmdlet's or a completer's.</summary>
    internal static SessionChoice Here =>
        Runspace.DefaultRunspace is { } runspace ? Sessions.GetOrCreateValue(runspace) : new SessionChoice();

    /// <summary>The engine that is worked on where a command names none: the session's choice, else the one that the
    /// docker CLI would take.</summary>
    internal static EngineEndpoint Default => EngineHost.Connector.FindContext(Here.Context);

    /// <summary>The context that <see cref="Default"/> stands for.</summary>
    internal static string DefaultName => Here.Context ?? EngineHost.Connector.FindContext(null).Context ?? "default";

    /// <summary>Says whether this is the first time that an engine is to be warned of.</summary>
    internal bool IsFirstWarning(EngineReference engine) => _warned.TryAdd(engine, true);
}
