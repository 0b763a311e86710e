namespace DockerNetwork.Core.Drivers;

/// <summary>What kind of containers an engine has.</summary>
internal enum DriverPlatform
{
    /// <summary>Linux.</summary>
    Linux,

    /// <summary>Windows.</summary>
    Windows,
}
