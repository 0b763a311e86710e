using System.Reflection;

namespace DockerNetwork.Core.Tests.UseCases;

/// <summary>Answers every method of an interface in the same way.</summary>
public class Proxy : DispatchProxy
{
    private Func<object?[], object?> _answer = _ => null;

    /// <summary>Makes an implementation of an interface.</summary>
    /// <param name="answer">Takes the arguments of a call, and returns its result.</param>
    internal static T Of<T>(Func<object?[], object?> answer)
        where T : class
    {
        T made = Create<T, Proxy>();
        ((Proxy)(object)made)._answer = answer;
        return made;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(args ?? []);
}
