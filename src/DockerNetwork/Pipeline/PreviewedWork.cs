using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Pipeline;

/// <summary>What changes would do to names that are described and not made. Each builds on those before it, as they
/// would be made.</summary>
internal sealed class PreviewedWork(EngineCommand command)
{
    private readonly Dictionary<EngineCache, NamingSnapshot> _before = [];
    private readonly Dictionary<EngineCache, NamingSnapshot> _after = [];

    /// <summary>Adds a change.</summary>
    /// <param name="session">The engine. All of it is looked at, once.</param>
    /// <param name="refusal">What stands against the change.</param>
    /// <param name="change">The change.</param>
    /// <exception cref="DockerNetworkException">The refusal.</exception>
    internal void Add(
        EngineCache session, Func<NamingSnapshot, DockerNetworkException?> refusal,
        Func<NamingSnapshot, NamingSnapshot> change)
    {
        if (!_after.TryGetValue(session, out NamingSnapshot? now))
            now = _before[session] = _after[session] = Load(session);

        if (refusal(now) is DockerNetworkException failure)
            throw failure;

        _after[session] = change(now);
    }

    /// <summary>What all changes together do.</summary>
    internal IEnumerable<ContainerNameChange> Changes() =>
        _before.SelectMany(pair => NameReport.Changes(pair.Value, _after[pair.Key], pair.Key.Engine.Reference));

    private NamingSnapshot Load(EngineCache session)
    {
        session.LoadMembers();
        return command.Await(new SnapshotLoader(session.Engine, session.Networks, session.Containers).WholeAsync);
    }
}
