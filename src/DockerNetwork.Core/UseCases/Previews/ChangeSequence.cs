using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Previews changes on one engine, each as if the changes before it were made. A later change may concern more
/// containers, so the earlier changes are repeated on the larger snapshot.</summary>
/// <param name="loader">Loads the containers that the changes concern.</param>
internal sealed class ChangeSequence(SnapshotLoader loader)
{
    private readonly List<PreviewedChange> _changes = [];
    private SnapshotScope _scope = new([], []);

    /// <summary>Adds a change. A refused change has no effect.</summary>
    internal async Task<PreviewStep> AddAsync(PreviewedChange change, CancellationToken cancellationToken)
    {
        _scope = _scope.And(change.Scope);
        NamingSnapshot before = (await AllAsync(cancellationToken).ConfigureAwait(false)).After;
        _changes.Add(change);
        return new PreviewStep(before, change.Apply(before), change.Refusal(before));
    }

    /// <summary>Gets the snapshots before the first change and after the last one.</summary>
    internal async Task<(NamingSnapshot Before, NamingSnapshot After)> AllAsync(CancellationToken cancellationToken)
    {
        NamingSnapshot loaded = await loader.ConcernedAsync(_scope, cancellationToken).ConfigureAwait(false);
        return (loaded, _changes.Aggregate(loaded, (now, change) => change.Apply(now)));
    }
}
