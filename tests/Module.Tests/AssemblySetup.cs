using System.Runtime.CompilerServices;
using DockerNetwork.Testing;

[assembly: AssemblyFixture(typeof(EngineFixture))]

namespace DockerNetwork.ModuleTests;

internal static class AssemblySetup
{
    /// <summary>The package of the PowerShell engine would send telemetry; this comes before anything of it is
    /// loaded.</summary>
    [ModuleInitializer]
    internal static void Quiet() => Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
}
