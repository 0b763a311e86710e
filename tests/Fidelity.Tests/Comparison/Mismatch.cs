using DockerNetwork.Core.Naming;
using DockerNetwork.Fidelity.Dns;

namespace DockerNetwork.Fidelity.Comparison;

/// <summary>A question that the engine's DNS answered differently than predicted.</summary>
internal sealed record Mismatch(
    string Client, NameQuestion Question, NameAnswerKind Predicted, Expectation Expected, DnsReply Reply)
{
    public override string ToString() =>
        $"{Client} asks {Question}: predicted {Predicted} ({Expected}), the engine says {Reply}";
}
