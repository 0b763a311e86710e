using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Makes containers of the API's list.</summary>
internal sealed class ContainerMapping(EngineReference engine)
{
    internal Container Map(ContainerListResponse answer)
    {
        Container container = new()
        {
            Name = OwnName(answer.Names),
            Id = answer.ID ?? "",
            Image = answer.Image ?? "",
            State = State(answer.State),
            Status = answer.Status ?? "",
            Created = AnswerText.Time(answer.Created),
            Command = answer.Command ?? "",
            Ports = PortMapping.Map(answer.Ports),
            Labels = AnswerText.Map(answer.Labels),
            Engine = engine,
        };

        return container.With(EndpointMapping.Map(answer.NetworkSettings?.Networks, container));
    }

    internal static string State(string? state) => state?.ToLowerInvariant() ?? "";

    /// <summary>Names with a second slash are those that other containers' links give it.</summary>
    private static string OwnName(IList<string>? names) =>
        names?.Select(AnswerText.Name).FirstOrDefault(name => !name.Contains('/')) ?? AnswerText.Name(names?.FirstOrDefault());
}
