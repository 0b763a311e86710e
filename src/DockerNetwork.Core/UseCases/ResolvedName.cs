namespace DockerNetwork.Core.UseCases;

/// <summary>What a name was answered with.</summary>
/// <param name="Desk">Where it was asked; it can say why there is no answer.</param>
/// <param name="Name">The name.</param>
/// <param name="Records">The answers; none where the name does not resolve.</param>
internal sealed record ResolvedName(NameDesk Desk, string Name, IReadOnlyList<ContainerNameRecord> Records);
