namespace SbomBuilder;

/// <summary>A package as a lock file pins it.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Version">The one version that restore takes.</param>
/// <param name="Hash">SHA-512 of its content in base64, which restore checks.</param>
internal sealed record LockedPackage(string Name, string Version, string Hash);
