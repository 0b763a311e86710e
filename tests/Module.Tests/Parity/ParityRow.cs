namespace DockerNetwork.ModuleTests.Parity;

/// <summary>An ability of the docker command line, or one that it lacks, and its equivalent in this module.</summary>
/// <param name="Section">The heading of the row's section.</param>
/// <param name="Docker">The command with its flag, or the missing ability. A test gives this name with
/// <see cref="RowAttribute"/>, or in tests/Pester as a tag.</param>
/// <param name="Here">The equivalent in this module, as a person writes it.</param>
/// <param name="Needs">The required API version with its release; empty if every engine since 20.10 supports
/// it.</param>
/// <param name="Uses">The cmdlet, and the parameters that the row concerns.</param>
public sealed record ParityRow(string Section, string Docker, string Here, string Needs, params string[] Uses)
{
    /// <summary>The cmdlet.</summary>
    public string Cmdlet => Uses[0];

    /// <summary>The parameters, without a dash.</summary>
    public IEnumerable<string> Parameters => Uses.Skip(1);
}
