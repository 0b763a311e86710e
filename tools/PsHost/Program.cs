using System.Runtime.CompilerServices;

namespace DockerNetwork.PsHost;

internal static class Program
{
    private const string Usage = "usage: PsHost FILE.ps1 [ARGUMENT…] | PsHost -Command TEXT";

    private static int Main(string[] args)
    {
        // The engine's assembly reads it when it is loaded, which is when the next method is compiled.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        if (args.Length > 0 && (args[0] != "-Command" || args.Length == 2))
            return Run(args);
        Console.Error.WriteLine(Usage);
        return 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(string[] args)
    {
        using ScriptRunner runner = new();
        return args[0] == "-Command" ? runner.RunText(args[1]) : runner.RunFile(args[0], args[1..]);
    }
}
