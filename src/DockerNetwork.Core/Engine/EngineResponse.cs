namespace DockerNetwork.Core.Engine;

/// <summary>A refusal as the engine wrote it: a JSON object with a message (moby/moby api/types/error_response.go), or
/// any response with a status below 500.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The engine's message as one line; empty for none.</param>
internal sealed record EngineResponse(int Status, string Text);
