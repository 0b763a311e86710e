namespace DockerNetwork.Binding;

/// <summary>A part of a call that contributes to the command.</summary>
internal sealed record CallToken(CallTokenKind Kind, string Text = "");
