namespace DockerNetwork.Core.Drivers;

/// <summary>The kind of an engine's containers.</summary>
internal enum DriverPlatform
{
    /// <summary>Linux containers.</summary>
    Linux,

    /// <summary>Windows containers.</summary>
    Windows,
}
