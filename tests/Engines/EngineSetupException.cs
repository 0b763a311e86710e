namespace DockerNetwork.Testing;

/// <summary>No engine can be had. Its message says what is in the way and what to do.</summary>
public sealed class EngineSetupException(string message, Exception? inner = null) : Exception(message, inner);
