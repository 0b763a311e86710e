using System.Runtime.CompilerServices;

namespace DockerNetwork.HelpTests;

internal static class AssemblySetup
{
    /// <summary>Opts out of telemetry. The PowerShell engine reads the variable once, when it is loaded.</summary>
    [ModuleInitializer]
    internal static void Quiet() => Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
}
