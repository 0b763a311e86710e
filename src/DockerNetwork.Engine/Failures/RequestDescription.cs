using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Failures;

/// <summary>The description of a request, for the message of its failure.</summary>
/// <param name="Phrase">The text after "Cannot", with <c>{network}</c>, <c>{container}</c>, <c>{service}</c> and
/// <c>{image}</c> as placeholders for the names.</param>
internal sealed record RequestDescription(string Phrase)
{
    internal string? Network { get; init; }

    internal string? Container { get; init; }

    internal string? Image { get; init; }

    internal string? Service { get; init; }

    /// <summary>The kind of failure for a plain 404, if the engine's message does not determine it.</summary>
    internal FailureKind Missing { get; init; } = FailureKind.EngineFault;

    /// <summary>The kind of failure for an engine error, if the engine's message does not determine it.</summary>
    internal FailureKind Failed { get; init; } = FailureKind.EngineFault;

    internal string In(NameCache names) => Phrase
        .Replace("{network}", Network is null ? "a network" : $"network '{names.Network(Network)}'")
        .Replace("{container}", Container is null ? "a container" : $"container '{names.Container(Container)}'")
        .Replace("{service}", Service is null ? "a service" : $"service '{names.Service(Service)}'")
        .Replace("{image}", $"image '{Image}'");
}
