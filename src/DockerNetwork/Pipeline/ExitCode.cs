using System.Management.Automation;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>Sets $LASTEXITCODE, as PowerShell does for a program.</summary>
internal static class ExitCode
{
    /// <summary>Runs a command, and keeps its exit code. A failure that is not the command's own leaves the variable as
    /// it is.</summary>
    internal static void Keep(PSCmdlet cmdlet, Action run)
    {
        try
        {
            run();
            Set(cmdlet, 0);
        }
        catch (DockerNetworkException failure) when (failure.ExitCode is int code)
        {
            Set(cmdlet, code);
            throw;
        }
    }

    private static void Set(PSCmdlet cmdlet, int code) =>
        cmdlet.SessionState.PSVariable.Set("global:LASTEXITCODE", code);
}
