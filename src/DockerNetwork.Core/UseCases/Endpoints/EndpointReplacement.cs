using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Gives a container's endpoint other settings. The engine cannot change an endpoint, so the container leaves
/// the network and joins it again. If that fails, or the caller cancels it, the endpoint is restored.</summary>
/// <param name="engine">The engine.</param>
/// <param name="network">The network.</param>
/// <param name="container">The container, running or stopped.</param>
/// <param name="before">The endpoint as it is.</param>
/// <param name="old">The settings that the endpoint was requested with.</param>
internal sealed class EndpointReplacement(
    INetworkEngine engine, ResourceId network, ResourceId container, NetworkEndpoint before, EndpointRequest old)
{
    private const int Attempts = 3;

    /// <summary>The time limit of the way back, which is separate because the caller's may be over.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(8);

    /// <summary>Replaces the endpoint.</summary>
    /// <param name="wanted">The settings of the new endpoint.</param>
    /// <param name="connect">Connects the container with settings.</param>
    /// <param name="cancellationToken">Cancels the operation, but not the way back.</param>
    /// <returns>The new endpoint.</returns>
    /// <exception cref="DockerNetworkException">The engine's refusal. The message says how the endpoint is
    /// now.</exception>
    internal async Task<NetworkEndpoint> RunAsync(
        EndpointRequest wanted, Func<EndpointRequest, CancellationToken, Task<NetworkEndpoint>> connect,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool isRefused = false;
        try
        {
            await LeaveAsync(() => isRefused = true, cancellationToken).ConfigureAwait(false);
            return await connect(wanted, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (!isRefused)
        {
            throw failure.With($"{failure.Message} {await RestoreAsync(connect).ConfigureAwait(false)}");
        }
        catch (OperationCanceledException)
        {
            await RestoreAsync(connect).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Disconnects the container. A refusal by the engine changes nothing, so there is no way back.</summary>
    private async Task LeaveAsync(Action refuse, CancellationToken cancellationToken)
    {
        try
        {
            await EndpointRemoval.RunAsync(engine, network, container, force: false, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Response is not null)
        {
            refuse();
            throw;
        }
    }

    /// <returns>The result, as a sentence for the error message.</returns>
    private async Task<string> RestoreAsync(
        Func<EndpointRequest, CancellationToken, Task<NetworkEndpoint>> connect)
    {
        using CancellationTokenSource limit = new(Bound);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            EndpointRequest request = attempt == 0 ? AtItsAddress : old;
            try
            {
                await connect(request, limit.Token).ConfigureAwait(false);
                return Restored(request);
            }
            catch (Exception e) when (e is DockerNetworkException or OperationCanceledException)
            {
                // Tries again without the address. It may be taken by now, or the network may not accept a requested
                // one.
            }
        }

        return $"The endpoint could not be put back: {Command} connects the container again.";
    }

    /// <summary>The old settings at the addresses that the endpoint had, also if the engine chose them.</summary>
    private EndpointRequest AtItsAddress => before.EndpointId.Length == 0 ? old : old with
    {
        IPv4Address = old.IPv4Address ?? before.IPv4Address,
        IPv6Address = old.IPv6Address ?? before.IPv6Address,
    };

    private string Restored(EndpointRequest request) => EndpointChange.IsSame(request, old)
        ? $"The endpoint has its settings back{(before.EndpointId.Length == 0 || HasAddress ? "" : AtAnother)}."
        : "The endpoint has its settings and its address back. The engine had chosen the address, and it is a "
        + "requested one now.";

    private bool HasAddress => old.IPv4Address is not null || old.IPv6Address is not null;

    private static string AtAnother => ", at an address that the engine chose";

    private string Command
    {
        get
        {
            string aliases = old.Aliases.Count == 0 ? "" : $" -Alias {old.Aliases}";
            string address = old.IPv4Address is null ? "" : $" -IPAddress {old.IPv4Address}";
            string address6 = old.IPv6Address is null ? "" : $" -IPv6Address {old.IPv6Address}";
            return $"Connect-DockerNetwork '{network}' '{container}'{aliases}{address}{address6}";
        }
    }
}
