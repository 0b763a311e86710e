namespace DockerNetwork.Engine.Transport;

/// <summary>A failure of ssh before the engine responded.</summary>
/// <param name="reason">The reason, as far as ssh or the remote docker reported it.</param>
/// <param name="advice">The recommended action.</param>
/// <param name="mayPass">True if another attempt may succeed.</param>
internal sealed class SshFailure(string reason, string advice, bool mayPass = false) : IOException(reason)
{
    internal string Advice => advice;

    internal bool MayPass => mayPass;
}
