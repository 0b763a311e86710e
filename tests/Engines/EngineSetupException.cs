namespace DockerNetwork.Testing;

/// <summary>No engine is available. The message states the reason and the action to take.</summary>
public sealed class EngineSetupException(string message, Exception? inner = null) : Exception(message, inner);
