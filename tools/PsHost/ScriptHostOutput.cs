using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace DockerNetwork.PsHost;

/// <summary>Standard output and standard error, without colours and without progress bars. Questions are refused.</summary>
internal sealed class ScriptHostOutput : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new ScriptHostScreen();

    public override void Write(string value) => Console.Out.Write(Plain(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Console.Out.WriteLine(Plain(value));

    public override void WriteErrorLine(string value) => Console.Error.WriteLine(Plain(value));

    public override void WriteWarningLine(string message) => WriteLine($"WARNING: {message}");

    public override void WriteVerboseLine(string message) => WriteLine($"VERBOSE: {message}");

    public override void WriteDebugLine(string message) => WriteLine($"DEBUG: {message}");

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw Refusal(message);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw Refusal(message);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw Refusal(message);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw Refusal(message);

    public override string ReadLine() => throw Refusal("a line of input");

    public override SecureString ReadLineAsSecureString() => throw Refusal("a line of input");

    private static string Plain(string value) => GetOutputString(value, supportsVirtualTerminal: false);

    private static HostException Refusal(string question) => new($"The script asks, and nobody is here to answer: {question}");
}
