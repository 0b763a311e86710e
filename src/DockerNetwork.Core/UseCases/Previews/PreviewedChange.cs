using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>A change by a cmdlet that is not made yet.</summary>
/// <param name="Scope">The objects that the change concerns.</param>
internal abstract record PreviewedChange(SnapshotScope Scope)
{
    /// <summary>Gets the error that the change would cause.</summary>
    /// <returns>Null if the engine would accept the change.</returns>
    internal abstract DockerNetworkException? Refusal(NamingSnapshot now);

    /// <summary>Predicts the engine after the change.</summary>
    /// <returns>The same snapshot if the engine would refuse the change, or if it would have no effect.</returns>
    internal NamingSnapshot Apply(NamingSnapshot now) => Refusal(now) is null ? Simulate(now) : now;

    private protected abstract NamingSnapshot Simulate(NamingSnapshot now);
}
