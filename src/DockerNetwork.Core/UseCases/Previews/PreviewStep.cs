using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>The preview of one change.</summary>
/// <param name="Before">The engine before the change.</param>
/// <param name="After">The engine after it; the same snapshot if the change has no effect.</param>
/// <param name="Refusal">The error that the change would cause, or null.</param>
internal sealed record PreviewStep(NamingSnapshot Before, NamingSnapshot After, DockerNetworkException? Refusal)
{
    /// <summary>True if the change has an effect.</summary>
    internal bool HasEffect => !ReferenceEquals(Before, After);
}
