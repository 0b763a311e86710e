namespace DockerNetwork.ModuleTests.Reach;

/// <summary>Test classes that change or measure the whole process, so that nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
