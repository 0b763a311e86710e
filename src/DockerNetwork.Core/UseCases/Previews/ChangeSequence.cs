using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Previews changes on one engine, each as if the changes before it were made. A later change may concern more
/// containers, so the earlier changes are repeated on the larger snapshot.</summary>
/// <param name="loader">Loads the containers that the changes concern.</param>
internal sealed class ChangeSequence(SnapshotLoader loader)
{
    private readonly List<Func<NamingSnapshot, NamingSnapshot>> _changes = [];
    private SnapshotScope _scope = new([], []);

    /// <summary>Adds a change.</summary>
    /// <param name="scope">The objects that the change concerns.</param>
    /// <param name="change">Returns the snapshot after the change.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The snapshots before and after the change.</returns>
    internal async Task<(NamingSnapshot Before, NamingSnapshot After)> AddAsync(
        SnapshotScope scope, Func<NamingSnapshot, NamingSnapshot> change, CancellationToken cancellationToken)
    {
        _scope = _scope.And(scope);
        NamingSnapshot loaded = await loader.ConcernedAsync(_scope, cancellationToken).ConfigureAwait(false);
        NamingSnapshot before = _changes.Aggregate(loaded, (now, earlier) => earlier(now));
        _changes.Add(change);
        return (before, change(before));
    }
}
