using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Pipeline;

/// <summary>Previews what changes would do to names, without making them. Each change builds on the changes before it,
/// as if they were made.</summary>
internal sealed class PreviewedWork(EngineCommand command)
{
    private readonly Dictionary<EngineCache, NamingSnapshot> _before = [];
    private readonly Dictionary<EngineCache, NamingSnapshot> _after = [];

    /// <summary>Adds a change.</summary>
    /// <param name="session">The engine. It is read as a whole, once.</param>
    /// <param name="refusal">Returns the error that the change would cause, or null.</param>
    /// <param name="change">The change.</param>
    /// <exception cref="DockerNetworkException">The error that the change would cause.</exception>
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

    /// <summary>Gets the effect of all changes together on names.</summary>
    internal IEnumerable<ContainerNameChange> Changes() =>
        _before.SelectMany(pair => NameReport.Changes(pair.Value, _after[pair.Key], pair.Key.Engine.Reference));

    private NamingSnapshot Load(EngineCache session)
    {
        session.LoadMembers();
        return command.Await(new SnapshotLoader(session.Engine, session.Networks, session.Containers).WholeAsync);
    }
}
