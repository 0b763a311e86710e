namespace DockerNetwork.ModuleTests.Parity;

/// <summary>Names the row of <see cref="ParityList"/> that a test shows.</summary>
/// <param name="docker">The row's name.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RowAttribute(string docker) : Attribute
{
    /// <summary>The row's name.</summary>
    public string Docker => docker;
}
