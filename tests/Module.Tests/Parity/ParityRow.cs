namespace DockerNetwork.ModuleTests.Parity;

/// <summary>One ability of the docker command line, or one it lacks, and where it is here.</summary>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Docker">The command with its flag, or the want; the name that a test gives with
/// <see cref="RowAttribute"/>, or in tests/Pester as a tag.</param>
/// <param name="Here">What does it here, as a person writes it.</param>
/// <param name="Needs">What an engine needs for it: an API version with its release, or nothing where every engine
/// since 20.10 has it.</param>
/// <param name="Uses">The cmdlet and the parameters of it that the row is about.</param>
public sealed record ParityRow(string Section, string Docker, string Here, string Needs, params string[] Uses)
{
    /// <summary>The cmdlet.</summary>
    public string Cmdlet => Uses[0];

    /// <summary>Its parameters, without a dash.</summary>
    public IEnumerable<string> Parameters => Uses.Skip(1);
}
