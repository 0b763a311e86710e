using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>The result for a name.</summary>
/// <param name="Resolver">The resolver of the name, which can explain why there is no answer.</param>
/// <param name="Name">The name.</param>
/// <param name="Records">The answers; none if the name does not resolve.</param>
/// <param name="Failure">The reason why the name could not be asked; null if the DNS answered, even negatively.</param>
/// <param name="Live">The DNS's own answer, if it was asked and the name does not resolve.</param>
internal sealed record ResolvedName(
    NameResolver Resolver, string Name, IReadOnlyList<ContainerNameRecord> Records,
    DockerNetworkException? Failure = null, LiveAnswer? Live = null);
