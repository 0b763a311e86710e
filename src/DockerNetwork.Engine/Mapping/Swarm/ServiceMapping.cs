namespace DockerNetwork.Engine.Mapping.Swarm;

/// <summary>Makes services of the API's answers.</summary>
internal sealed class ServiceMapping(EngineReference engine)
{
    internal Service Map(ServiceAnswer answer) => new()
    {
        Name = answer.Spec?.Name ?? "",
        Id = answer.ID ?? "",
        Mode = Mode(answer.Spec?.Mode),
        DesiredReplicas = Desired(answer.Spec?.Mode),
        Image = Image(answer.Spec?.TaskTemplate?.ContainerSpec?.Image),
        Networks = Networks(answer),
        Ports = Ports(answer),
        EndpointMode = Mode(answer.Endpoint?.Spec?.Mode ?? answer.Spec?.EndpointSpec?.Mode),
        UpdateState = AnswerText.OrNull(answer.UpdateStatus?.State),
        UpdateMessage = answer.UpdateStatus?.Message ?? "",
        Labels = AnswerText.Map(answer.Spec?.Labels),
        Created = AnswerText.Time(answer.CreatedAt),
        Updated = AnswerText.Time(answer.UpdatedAt),
        Version = answer.Version?.Index ?? 0,
        Engine = engine,
    };

    private static ServiceMode Mode(ServiceModeAnswer? mode) => mode switch
    {
        { Global: not null } => ServiceMode.Global,
        { ReplicatedJob: not null } => ServiceMode.ReplicatedJob,
        { GlobalJob: not null } => ServiceMode.GlobalJob,
        _ => ServiceMode.Replicated,
    };

    /// <summary>A service that gives no number has one task (moby/moby daemon/cluster/convert/service.go).</summary>
    private static int Desired(ServiceModeAnswer? mode) => mode switch
    {
        { Replicated: { } replicated } => replicated.Replicas ?? 1,
        { ReplicatedJob: { } job } => job.TotalCompletions ?? 1,
        _ => 0,
    };

    private static ServiceEndpointMode Mode(string? mode) => mode == "dnsrr" ? ServiceEndpointMode.Dnsrr : ServiceEndpointMode.Vip;

    /// <summary>The docker CLI pins images it finds in a registry by their digest, behind an @.</summary>
    private static string Image(string? image) => image?.Split('@')[0] ?? "";

    private static ItemList<ServiceNetwork> Networks(ServiceAnswer answer)
    {
        List<AttachmentAnswer> attachments = answer.Spec?.TaskTemplate?.Networks ?? answer.Spec?.Networks ?? [];
        return new(AnswerText.Items(attachments).Select(attachment => new ServiceNetwork
        {
            Network = attachment.Target ?? "",
            NetworkId = attachment.Target ?? "",
            Aliases = AnswerText.List(attachment.Aliases),
            VirtualAddress = AnswerText.Address(AnswerText.Items(answer.Endpoint?.VirtualIPs).FirstOrDefault(shared => shared.NetworkID == attachment.Target)?.Addr),
            DriverOptions = AnswerText.Map(attachment.DriverOpts),
        }));
    }

    private static ItemList<ServicePort> Ports(ServiceAnswer answer)
    {
        List<ServicePortAnswer> ports = answer.Endpoint?.Ports ?? answer.Spec?.EndpointSpec?.Ports ?? [];
        return new(AnswerText.Items(ports).Select(port => new ServicePort
        {
            TargetPort = port.TargetPort,
            PublishedPort = port.PublishedPort == 0 ? null : port.PublishedPort,
            Protocol = AnswerText.OrNull(port.Protocol) ?? "tcp",
            Mode = AnswerText.OrNull(port.PublishMode) ?? "ingress",
        }));
    }
}
