namespace DockerNetwork.Engine.Mapping.Swarm;

/// <summary>Reads services from the engine's responses (moby/moby api/types/swarm/service.go).</summary>
internal sealed class ServiceMapping(EngineReference engine)
{
    internal Service Map(JsonObjectReader service)
    {
        JsonObjectReader spec = service.Object("Spec"u8);
        JsonObjectReader endpoint = service.Object("Endpoint"u8);
        return new Service
        {
            Name = spec.Text("Name"u8) ?? "",
            Id = service.Text("ID"u8) ?? "",
            Mode = Mode(spec.Object("Mode"u8)),
            DesiredReplicas = Replicas(spec.Object("Mode"u8)),
            Image = Image(spec.Object("TaskTemplate"u8).Object("ContainerSpec"u8).Text("Image"u8)),
            Networks = Networks(spec, endpoint),
            Ports = (endpoint.Has("Ports"u8) ? endpoint : spec.Object("EndpointSpec"u8)).List("Ports"u8, Port),
            EndpointMode =
                Mode(endpoint.Object("Spec"u8).Text("Mode"u8) ?? spec.Object("EndpointSpec"u8).Text("Mode"u8)),
            UpdateState = ResponseText.OrNull(service.Object("UpdateStatus"u8).Text("State"u8)),
            UpdateMessage = service.Object("UpdateStatus"u8).Text("Message"u8) ?? "",
            Labels = spec.Map("Labels"u8),
            Created = service.Time("CreatedAt"u8),
            Updated = service.Time("UpdatedAt"u8),
            Version = service.Object("Version"u8).Count("Index"u8),
            Engine = engine,
        };
    }

    private static ServiceMode Mode(JsonObjectReader mode) =>
        mode.Has("Global"u8) ? ServiceMode.Global
        : mode.Has("ReplicatedJob"u8) ? ServiceMode.ReplicatedJob
        : mode.Has("GlobalJob"u8) ? ServiceMode.GlobalJob
        : ServiceMode.Replicated;

    /// <summary>Returns the number of tasks that the service requests. A service that names no number has one task
    /// (moby/moby daemon/cluster/convert/service.go).</summary>
    private static int Replicas(JsonObjectReader mode) =>
        mode.Has("Replicated"u8) ? mode.Object("Replicated"u8).Int("Replicas"u8) ?? 1
        : mode.Has("ReplicatedJob"u8) ? mode.Object("ReplicatedJob"u8).Int("TotalCompletions"u8) ?? 1
        : 0;

    private static ServiceEndpointMode Mode(string? mode) =>
        mode == "dnsrr" ? ServiceEndpointMode.Dnsrr : ServiceEndpointMode.Vip;

    /// <summary>Cuts off the digest that the docker CLI adds to an image it finds in a registry.</summary>
    private static string Image(string? image) => image?.Split('@')[0] ?? "";

    /// <summary>Reads the networks of a service. Before API 1.25 they were not in the task template.</summary>
    private static ItemList<ServiceNetwork> Networks(JsonObjectReader spec, JsonObjectReader endpoint)
    {
        JsonObjectReader template = spec.Object("TaskTemplate"u8);
        JsonObjectReader[] shared = endpoint.Objects("VirtualIPs"u8);
        return (template.Has("Networks"u8) ? template : spec).List("Networks"u8, network => Network(network, shared));
    }

    private static ServiceNetwork Network(JsonObjectReader network, JsonObjectReader[] shared)
    {
        string? id = network.Text("Target"u8);
        return new ServiceNetwork
        {
            Network = id ?? "",
            NetworkId = id ?? "",
            Aliases = network.Texts("Aliases"u8),
            VirtualAddress =
                ResponseText.Address(Array.Find(shared, item => item.Text("NetworkID"u8) == id).Text("Addr"u8)),
            DriverOptions = network.Map("DriverOpts"u8),
        };
    }

    private static ServicePort Port(JsonObjectReader port) => new()
    {
        TargetPort = port.Int("TargetPort"u8) ?? 0,
        PublishedPort = port.Int("PublishedPort"u8) is int published and not 0 ? published : null,
        Protocol = ResponseText.OrNull(port.Text("Protocol"u8)) ?? "tcp",
        Mode = ResponseText.OrNull(port.Text("PublishMode"u8)) ?? "ingress",
    };
}
