using System.Collections;
using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using DockerNetwork.Binding;

namespace DockerNetwork.Pipeline;

/// <summary>Tells an empty value that the user wrote, which is a mistake, from an empty cell of a row, which is not
/// given.</summary>
internal static class BoundCells
{
    // Keeps what each cmdlet declares, because reflection is too slow for each item of a long pipeline.
    private static readonly ConcurrentDictionary<Type, HashSet<string>> Cells = new();
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Inputs = new();

    /// <summary>Refuses an empty value on the command line.</summary>
    internal static void DemandWritten(PSCmdlet cmdlet)
    {
        foreach (KeyValuePair<string, object> bound in cmdlet.MyInvocation.BoundParameters)
            if (IsCell(cmdlet, bound.Key) && bound.Value is not SwitchParameter && IsEmpty(bound.Value))
                cmdlet.ThrowTerminatingError(Error(cmdlet, bound.Key));
    }

    /// <summary>Refuses an item of the pipeline that gives nothing at all. It must not mean everything.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid.</exception>
    internal static void DemandItem(PSCmdlet cmdlet, ICollection<string> written)
    {
        if (!cmdlet.MyInvocation.ExpectingInput)
            return;

        PropertyInfo[] inputs =
        [
            .. Inputs.GetOrAdd(cmdlet.GetType(), type => [.. type.GetProperties().Where(IsFromPipeline)])
                .Where(input => !written.Contains(input.Name))];
        if (inputs.Length > 0 && Array.TrueForAll(inputs, input => IsEmpty(input.GetValue(cmdlet))))
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                "What came from the pipeline is empty: it has none of the values that this cmdlet takes. Check the "
                + "object or the row.");
    }

    /// <summary>Forgets the parameters that the last item of the pipeline gave. PowerShell resets the values, but keeps
    /// the names.</summary>
    internal static void Forget(PSCmdlet cmdlet, ICollection<string> written)
    {
        Dictionary<string, object> bound = cmdlet.MyInvocation.BoundParameters;
        foreach (string name in bound.Keys.Where(name => !written.Contains(name)).ToArray())
            bound.Remove(name);
    }

    private static bool IsCell(PSCmdlet cmdlet, string name) =>
        Cells.GetOrAdd(cmdlet.GetType(), type =>
        [
            .. type.GetProperties().Where(property => property.GetCustomAttribute<CellAttribute>() is not null)
                .Select(property => property.Name)]).Contains(name);

    private static bool IsFromPipeline(PropertyInfo property) =>
        property.GetCustomAttributes<ParameterAttribute>().Any(parameter =>
            parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName);

    private static bool IsEmpty(object? value) =>
        value is null or "" or ICollection { Count: 0 } or SwitchParameter { IsPresent: false };

    private static ErrorRecord Error(PSCmdlet cmdlet, string name) => new(
        new ParameterBindingException($"-{name} is empty. Give a value, or leave -{name} out."),
        "ParameterArgumentValidationError", ErrorCategory.InvalidData, cmdlet.MyInvocation.BoundParameters[name]);
}
