using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.BaseCommands;

/// <summary>The base of the cmdlets that take a command line. Its hidden switches take the short options of the command
/// (<c>sh -c</c>), which PowerShell would read as abbreviations of parameters. docs/decisions/commands.md explains
/// it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CommandLineCommand : ContainerCommand
{
    /// <summary>Takes -c of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("ca", "co")]
    public SwitchParameter C { get; set; }

    /// <summary>Takes -d of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("de", "dn", "do")]
    public SwitchParameter D { get; set; }

    /// <summary>Takes -e of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("en", "er", "ex")]
    public SwitchParameter E { get; set; }

    /// <summary>Takes -i of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("im", "in", "ip")]
    public SwitchParameter I { get; set; }

    /// <summary>Takes -o of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("ou", "out")]
    public SwitchParameter O { get; set; }

    /// <summary>Takes -p of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("pi", "pr", "pu")]
    public SwitchParameter P { get; set; }

    /// <summary>Takes -t of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("ti")]
    public SwitchParameter T { get; set; }

    /// <summary>Takes -u of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("us")]
    public SwitchParameter U { get; set; }

    /// <summary>Takes -v of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("ve", "vo")]
    public SwitchParameter V { get; set; }

    /// <summary>Takes -w of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("wh", "wo")]
    public SwitchParameter W { get; set; }

    /// <summary>Puts the options that PowerShell took back among the words of the command.</summary>
    /// <param name="words">The words that PowerShell left for the command.</param>
    /// <param name="first">The parameter that takes the first word of the line, before the command.</param>
    /// <param name="startsWithOption">True if the command may begin with an option, because the image has the
    /// program.</param>
    private protected string[] Whole(string[] words, string first, bool startsWithOption)
    {
        try
        {
            return CommandWords.Whole(MyInvocation, words, first, startsWithOption);
        }
        catch (DockerNetworkException failure)
        {
            Terminate(failure);
            throw;
        }
    }
}
