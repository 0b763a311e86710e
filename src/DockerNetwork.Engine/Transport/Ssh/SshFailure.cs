namespace DockerNetwork.Engine.Transport;

/// <summary>ssh ended before the engine said a word.</summary>
/// <param name="reason">Why, as far as ssh or docker there said it.</param>
/// <param name="advice">What to do about it.</param>
internal sealed class SshFailure(string reason, string advice) : IOException(reason)
{
    internal string Advice => advice;
}
