using System.Management.Automation;

namespace DockerNetwork.Pipeline;

/// <summary>Reads common parameters such as -Verbose, and the preference variables behind them.</summary>
internal static class Preferences
{
    /// <summary>Reads the parameter if it is given, or else the session's preference variable.</summary>
    internal static bool IsOn(this PSCmdlet command, string parameter, string preference)
    {
        if (command.MyInvocation.BoundParameters.TryGetValue(parameter, out object? given))
            return given is SwitchParameter { IsPresent: true };

        return command.SessionState.PSVariable.GetValue(preference) switch
        {
            bool isOn => isOn,
            SwitchParameter isOn => isOn.IsPresent,
            ActionPreference action => action is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore),
            _ => false,
        };
    }
}
