using System.Globalization;
using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Converts the settings of a container to the API's form. Null values are left to the image and the
/// engine.</summary>
internal static class ContainerRequestMapping
{
    internal static CreateContainerParameters Map(ContainerRequest request) => new()
    {
        Name = request.Name,
        Image = request.Image,
        Hostname = request.Hostname ?? "",
        Cmd = request.Command.Count == 0 ? null! : [.. request.Command],
        Entrypoint = request.Entrypoint.Count == 0 ? null! : [.. request.Entrypoint],
        Env = Environment(request.Environment),
        User = request.User ?? "",
        WorkingDir = request.WorkingDirectory ?? "",
        Volumes = request.Volumes.Where(VolumeSyntax.IsWithoutName).Distinct(StringComparer.Ordinal)
            .ToDictionary(target => target, _ => default(EmptyStruct)),
        Labels = new Dictionary<string, string>(request.Labels),
        AttachStdout = true,
        AttachStderr = true,
        ExposedPorts = request.Ports.Select(Key).Distinct().ToDictionary(key => key, _ => default(EmptyStruct)),
        HostConfig = Host(request),
        NetworkingConfig =
            request.Endpoints.Count == 0
                ? null
                : new NetworkingConfig { EndpointsConfig = Endpoints(request.Endpoints) },
    };

    /// <summary>Converts variables to the API's <c>name=value</c> form.</summary>
    internal static List<string> Environment(StringMap variables) =>
        [.. variables.Select(variable => $"{variable.Key}={variable.Value}")];

    private static HostConfig Host(ContainerRequest request) => new()
    {
        NetworkMode = request.NetworkMode ?? request.Endpoints.FirstOrDefault()?.Network ?? "default",
        AutoRemove = request.AutoRemove,
        // Stores the mark in the field in which the docker CLI notes its id file. The engine only stores it (moby/moby
        // api/types/container/hostconfig.go, ContainerIDFile).
        ContainerIDFile = request.Mark ?? "",
        LogConfig = request.LogDriver is null ? null! : new LogConfig { Type = request.LogDriver },
        DNS = [.. request.DnsServers],
        DNSSearch = [.. request.DnsSearch],
        DNSOptions = [.. request.DnsOptions],
        ExtraHosts = [.. request.ExtraHosts],
        Binds = [.. request.Volumes.Where(volume => !VolumeSyntax.IsWithoutName(volume))],
        RestartPolicy = request.Restart is null ? null! : Restart(request.Restart),
        Sysctls = new Dictionary<string, string>(request.Sysctls),
        CapAdd = [.. request.AddedCapabilities],
        CapDrop = [.. request.DroppedCapabilities],
        PortBindings = request
            .Ports.GroupBy(Key)
            .ToDictionary(port => port.Key, IList<PortBinding> (port) => [.. port.Select(Binding)]),
    };

    private static RestartPolicy Restart(RestartRule rule) => new()
    {
        Name = rule.Name switch
        {
            "always" => RestartPolicyKind.Always,
            "unless-stopped" => RestartPolicyKind.UnlessStopped,
            "on-failure" => RestartPolicyKind.OnFailure,
            _ => RestartPolicyKind.No,
        },
        MaximumRetryCount = rule.Retries,
    };

    private static Dictionary<string, EndpointSettings> Endpoints(ItemList<EndpointRequest> endpoints)
    {
        Dictionary<string, EndpointSettings> map = new(StringComparer.Ordinal);
        foreach (EndpointRequest endpoint in endpoints)
            map[endpoint.Network] = EndpointRequestMapping.Map(endpoint);

        return map;
    }

    private static string Key(PortRequest port) =>
        $"{port.ContainerPort.ToString(CultureInfo.InvariantCulture)}/{port.Protocol}";

    private static PortBinding Binding(PortRequest port) => new()
    {
        HostIP = port.HostAddress ?? "",
        HostPort = port.HostPort?.ToString(CultureInfo.InvariantCulture) ?? "",
    };
}
