namespace DockerNetwork.Engine.Mapping.Swarm;

/// <summary>A service as the API writes it (moby/moby api/types/swarm/service.go): what the models need of it.</summary>
internal sealed record ServiceAnswer(
    string? ID, VersionAnswer? Version, DateTime CreatedAt, DateTime UpdatedAt, ServiceSpecAnswer? Spec, ServiceEndpointAnswer? Endpoint, ServiceUpdateAnswer? UpdateStatus);

/// <summary>Which change of an object this is.</summary>
internal sealed record VersionAnswer(ulong Index);

/// <summary>What was asked of a service. Before API 1.25 its networks are not in the template of its tasks.</summary>
internal sealed record ServiceSpecAnswer(
    string? Name, Dictionary<string, string>? Labels, TaskSpecAnswer? TaskTemplate, ServiceModeAnswer? Mode, List<AttachmentAnswer>? Networks, EndpointSpecAnswer? EndpointSpec);

/// <summary>One of these is there, with what is known of the kind.</summary>
internal sealed record ServiceModeAnswer(ReplicasAnswer? Replicated, EmptyAnswer? Global, ReplicasAnswer? ReplicatedJob, EmptyAnswer? GlobalJob);

/// <summary>How many tasks: at once, or for a job to completion.</summary>
internal sealed record ReplicasAnswer(int? Replicas, int? TotalCompletions);

/// <summary>An object whose being there is all that it says.</summary>
internal sealed record EmptyAnswer;

/// <summary>What was asked of the endpoints.</summary>
internal sealed record EndpointSpecAnswer(string? Mode, List<ServicePortAnswer>? Ports);

/// <summary>What came of it.</summary>
internal sealed record ServiceEndpointAnswer(EndpointSpecAnswer? Spec, List<ServicePortAnswer>? Ports, List<VirtualAddressAnswer>? VirtualIPs);

/// <summary>A published port.</summary>
internal sealed record ServicePortAnswer(string? Protocol, int TargetPort, int PublishedPort, string? PublishMode);

/// <summary>A shared address, with its prefix length.</summary>
internal sealed record VirtualAddressAnswer(string? NetworkID, string? Addr);

/// <summary>How the last update goes.</summary>
internal sealed record ServiceUpdateAnswer(string? State, string? Message);
