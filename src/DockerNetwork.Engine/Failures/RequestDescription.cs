using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Failures;

/// <summary>What was asked of the engine, for the sentence that says why it cannot be had.</summary>
/// <param name="Phrase">What follows "Cannot", with <c>{network}</c>, <c>{container}</c>, <c>{service}</c> and
/// <c>{image}</c> where their names go.</param>
internal sealed record RequestDescription(string Phrase)
{
    internal string? Network { get; init; }

    internal string? Container { get; init; }

    internal string? Image { get; init; }

    internal string? Service { get; init; }

    /// <summary>What a plain 404 means where the engine's words do not tell.</summary>
    internal FailureKind Missing { get; init; } = FailureKind.EngineFault;

    /// <summary>What a failure of the engine's own means where its words do not tell.</summary>
    internal FailureKind Failed { get; init; } = FailureKind.EngineFault;

    internal string In(NameCache names) => Phrase
        .Replace("{network}", Network is null ? "a network" : $"network '{names.Network(Network)}'")
        .Replace("{container}", Container is null ? "a container" : $"container '{names.Container(Container)}'")
        .Replace("{service}", Service is null ? "a service" : $"service '{names.Service(Service)}'")
        .Replace("{image}", $"image '{Image}'");
}
