using System.ComponentModel;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>What the cmdlets share that act on containers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContainerCommand : EngineCommand
{
    /// <summary>Does something for each container that is meant, on each engine; one that fails is an error with its
    /// name as target, and the rest goes on.</summary>
    private protected void EachContainer(
        IEnumerable<ContainerReference>? references, Action<INetworkEngine, ResourceId> body)
    {
        ForEach(references, reference =>
        {
            foreach (EngineCache session in Engines.For(reference.Engine))
                Attempt(reference.Text, () => EachContainer(session, reference, body));
        });
    }

    /// <summary>Asks, or says with -WhatIf, in words.</summary>
    /// <param name="action">What would be done, as a sentence without its end.</param>
    private protected bool IsWanted(string action) => ShouldProcess($"{action}.", $"{action}?", "Confirm");

    private void EachContainer(
        EngineCache session, ContainerReference reference, Action<INetworkEngine, ResourceId> body)
    {
        foreach (ResourceId container in session.Find(reference))
            Attempt(container.Name, () => body(session.Engine, container));
    }
}
