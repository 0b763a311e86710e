using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>What a name was answered with.</summary>
/// <param name="Resolver">Where it was asked; it can say why there is no answer.</param>
/// <param name="Name">The name.</param>
/// <param name="Records">The answers; none where the name does not resolve.</param>
/// <param name="Failure">Why the name could not be asked; null where it was answered, if only with no.</param>
internal sealed record ResolvedName(
    NameResolver Resolver, string Name, IReadOnlyList<ContainerNameRecord> Records,
    DockerNetworkException? Failure = null);
