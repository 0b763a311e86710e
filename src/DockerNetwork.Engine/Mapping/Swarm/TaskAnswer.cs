namespace DockerNetwork.Engine.Mapping.Swarm;

/// <summary>A task as the API writes it (moby/moby api/types/swarm/task.go): what the models need of it.</summary>
internal sealed record TaskAnswer(
    string? ID, TaskSpecAnswer? Spec, string? ServiceID, long Slot, string? NodeID, TaskStatusAnswer? Status, string? DesiredState, List<TaskNetworkAnswer>? NetworksAttachments);

/// <summary>What is asked of a task: a container of a service, or a plain container's place on networks.</summary>
internal sealed record TaskSpecAnswer(ContainerSpecAnswer? ContainerSpec, ContainerIdAnswer? NetworkAttachmentSpec, List<AttachmentAnswer>? Networks);

/// <summary>The container of a task.</summary>
internal sealed record ContainerSpecAnswer(string? Image, string? Hostname);

/// <summary>Which container.</summary>
internal sealed record ContainerIdAnswer(string? ContainerID);

/// <summary>A network by its id.</summary>
internal sealed record AttachmentAnswer(string? Target, List<string>? Aliases, Dictionary<string, string>? DriverOpts);

/// <summary>How a task does.</summary>
internal sealed record TaskStatusAnswer(string? State, string? Err, ContainerIdAnswer? ContainerStatus);

/// <summary>A network of a task, with its addresses there.</summary>
internal sealed record TaskNetworkAnswer(IdAnswer? Network, List<string>? Addresses);

/// <summary>Something with an id.</summary>
internal sealed record IdAnswer(string? ID);
