using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace DockerNetwork.PsHost;

/// <summary>The host that a script sees: a console nobody sits at.</summary>
internal sealed class ScriptHost : PSHost
{
    /// <summary>The number that the script exited with, or null where it came to its end.</summary>
    public int? ExitCode { get; private set; }

    public override string Name => "PsHost";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override PSHostUserInterface UI { get; } = new ScriptHostOutput();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new PSNotSupportedException("There is nobody here to answer a prompt.");

    public override void ExitNestedPrompt()
    {
    }

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
