using DockerNetwork.Hosting;

namespace DockerNetwork.Binding;

/// <summary>Finds the engine that an object names in text: after JSON, Clixml or CSV.</summary>
internal static class EngineText
{
    /// <summary>Finds an engine by the text of its reference.</summary>
    /// <param name="text">A context's name or an address; empty for none.</param>
    /// <exception cref="DockerNetworkException">ContextNotFound, RequestInvalid.</exception>
    internal static EngineReference? Find(string text) =>
        text.Contains("://") ? Find("", text) : Find(text, "");

    /// <summary>Finds an engine by the parts of its reference. The address alone is enough, because it needs no
    /// lookup.</summary>
    /// <exception cref="DockerNetworkException">ContextNotFound, RequestInvalid.</exception>
    internal static EngineReference? Find(string context, string address)
    {
        if (address.Length > 0)
            return new EngineReference { Context = context.Length > 0 ? context : null, Address = Valid(address) };

        return context.Length > 0 ? EngineHost.Connector.FindContext(context).Reference : null;
    }

    private static string Valid(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out _) ? address : throw new DockerNetworkException(
            FailureKind.RequestInvalid,
            $"The object's Engine '{address}' is not an address, such as tcp://lab:2375. Give the engine by -Context "
            + "or -DockerHost, and leave Engine out.");
}
