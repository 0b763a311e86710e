using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace DockerNetwork.Binding;

/// <summary>Finds a cmdlet's call in the text of the statement that PowerShell runs.</summary>
internal static class CallSite
{
    /// <summary>Finds the call.</summary>
    /// <returns>Null if the call has no text, because a program built it.</returns>
    internal static CommandAst? Find(InvocationInfo call)
    {
        try
        {
            return Runspace.DefaultRunspace?.Debugger.GetCallStack()
                .Select(frame => Find(frame.Position, call))
                .FirstOrDefault(found => found is not null);
        }
        catch (Exception failure) when (failure is PSInvalidOperationException or PSNotSupportedException)
        {
            return null;
        }
    }

    private static CommandAst? Find(IScriptExtent statement, InvocationInfo call)
    {
        int line = call.ScriptLineNumber;
        if (line < statement.StartLineNumber || line > statement.EndLineNumber
            || (statement.File ?? "") != (call.ScriptName ?? ""))
            return null;

        return (CommandAst?)Parser
            .ParseInput(statement.Text, out _, out _)
            .Find(part => part is CommandAst && IsAt(part.Extent, statement, call), searchNestedScriptBlocks: true);
    }

    private static bool IsAt(IScriptExtent part, IScriptExtent statement, InvocationInfo call)
    {
        bool isOnFirstLine = part.StartLineNumber == 1;
        int column = part.StartColumnNumber + (isOnFirstLine ? statement.StartColumnNumber - 1 : 0);
        return statement.StartLineNumber + part.StartLineNumber - 1 == call.ScriptLineNumber
            && column == call.OffsetInLine;
    }
}
