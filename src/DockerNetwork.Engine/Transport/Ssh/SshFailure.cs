namespace DockerNetwork.Engine.Transport;

/// <summary>ssh ended before the engine said a word.</summary>
/// <param name="reason">Why, as far as ssh or docker there said it.</param>
/// <param name="advice">What to do about it.</param>
/// <param name="mayPass">Whether another attempt may get in.</param>
internal sealed class SshFailure(string reason, string advice, bool mayPass = false) : IOException(reason)
{
    internal string Advice => advice;

    internal bool MayPass => mayPass;
}
