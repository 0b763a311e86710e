using System.Globalization;
using System.Runtime.Versioning;
using DockerNetwork.Windows;
using Microsoft.PowerShell;

[assembly: SupportedOSPlatform("windows")]

// `pwsh pipe NAME PORT COUNT` serves a named pipe; everything else is PowerShell's own command line.
return args is ["pipe", string name, string port, string count]
    ? await new PipeRelay(name, Number(port), Number(count)).RunAsync()
    : ConsoleShell.Start(bannerText: null, helpText: "", args);

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
