using System.ComponentModel;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Pipeline;

namespace DockerNetwork.BaseCommands;

/// <summary>The base of the cmdlets that act on containers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContainerCommand : ThrottledCommand
{
    /// <summary>Does something for each container that the references mean, on each engine. A failure becomes an error
    /// with the container's name as target, and the other containers continue. A container that several references
    /// mean comes once.</summary>
    private protected void EachContainer(
        IEnumerable<ContainerReference>? references, Action<EngineCache, ResourceId> body)
    {
        HashSet<(EngineReference Engine, string Id)> seen = [];
        ForEach(references, reference =>
        {
            foreach (EngineCache session in Engines.For(reference.Engine))
                Try(reference.Text, () => EachContainer(session, reference, container =>
                {
                    if (seen.Add((session.Engine.Reference, container.Id)))
                        body(session, container);
                }));
        });
    }

    /// <summary>Finds the containers that a reference means.</summary>
    /// <exception cref="DockerNetworkException">ContainerNotFound, ContainerAmbiguous.</exception>
    private protected virtual IReadOnlyList<ResourceId> Find(EngineCache session, ContainerReference reference) =>
        session.Find(reference);

    /// <summary>Calls ShouldProcess with a sentence.</summary>
    /// <param name="action">The sentence for the action, without its final punctuation.</param>
    private protected bool IsWanted(string action) => ShouldProcess($"{action}.", $"{action}?", "Confirm");

    private void EachContainer(
        EngineCache session, ContainerReference reference, Action<ResourceId> body)
    {
        foreach (ResourceId container in Find(session, reference))
            Try(container.Name, () => body(container));
    }
}
