using System.Globalization;
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

    /// <summary>The time that the disconnect still has after the caller cancels it. The engine does not stop it, and
    /// could carry it out after the way back.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

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
        catch (Exception failure) when (failure is not DockerNetworkException)
        {
            await RestoreAsync(connect).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Disconnects the container. A refusal by the engine changes nothing, so there is no way back. A status
    /// of 500 or more is not a refusal: the engine may send it after the container has left, for example because of a
    /// full disk (moby/moby daemon/container_operations.go, DisconnectFromNetwork).</summary>
    private async Task LeaveAsync(Action refuse, CancellationToken cancellationToken)
    {
        using CancellationTokenSource late = new();
        using CancellationTokenRegistration registration = cancellationToken.Register(() => late.CancelAfter(Grace));
        try
        {
            await EndpointRemoval.RunAsync(engine, network, container, force: false, late.Token)
                .ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
            when (failure.Response is { Status: < 500 } || failure.Kind == FailureKind.NotConnected)
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
                if (await IsUnchangedAsync(limit.Token).ConfigureAwait(false))
                    return "The endpoint is as it was.";

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

    /// <summary>True if the container never left. Disconnects it if it has another endpoint: the engine may have
    /// carried out a connect that was canceled or whose response was lost, and would keep the endpoint's
    /// settings.</summary>
    private async Task<bool> IsUnchangedAsync(CancellationToken cancellationToken)
    {
        try
        {
            RequestedEndpoint now = await RequestedEndpoint.ReadAsync(engine, network, container, cancellationToken)
                .ConfigureAwait(false);
            if (now.Endpoint.EndpointId == before.EndpointId && EndpointChange.IsSame(now.Requested, old))
                return true;
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.NotConnected)
        {
            return false;
        }

        await EndpointRemoval.RunAsync(engine, network, container, force: false, cancellationToken)
            .ConfigureAwait(false);
        return false;
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

    /// <summary>The command that connects the container with all of the old settings.</summary>
    private string Command
    {
        get
        {
            string[] options = [.. old.DriverOptions.Select(option => $"'{option.Key}={option.Value}'")];
            return $"Connect-DockerNetwork '{network}' '{container}'"
                + Parameter("Alias", old.Aliases.ToString())
                + Parameter("IPAddress", old.IPv4Address)
                + Parameter("IPv6Address", old.IPv6Address)
                + Parameter("LinkLocalIPAddress", old.LinkLocalAddresses.ToString())
                + Parameter("Link", old.Links.ToString())
                + Parameter("DriverOption", string.Join(", ", options))
                + Parameter("GatewayPriority", old.GatewayPriority?.ToString(CultureInfo.InvariantCulture))
                + Parameter("MacAddress", old.MacAddress);
        }
    }

    private static string Parameter(string name, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $" -{name} {value}";
}
