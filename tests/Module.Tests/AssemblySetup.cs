using System.Runtime.CompilerServices;
using DockerNetwork.Testing;

[assembly: AssemblyFixture(typeof(EngineFixture))]

namespace DockerNetwork.ModuleTests;

internal static class AssemblySetup
{
    /// <summary>Opts out of the telemetry that the package of the PowerShell engine sends, before that package is
    /// loaded.</summary>
    [ModuleInitializer]
    internal static void Quiet() => Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
}
