using DockerNetwork.Core.Engine;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

/// <summary>An endpoint is changed on an engine that fails on the way. Every failure leaves the endpoint with its old
/// settings.</summary>
public sealed class EndpointReplacementTests : IDisposable
{
    private static readonly ResourceId Net = new(new string('a', 64), "net");
    private static readonly ResourceId Web = new(new string('b', 64), "web");
    private static readonly EndpointRequest Old = new() { Aliases = new(["old"]), Links = new(["db:d"]) };
    private static readonly EndpointRequest Wanted = Old with { Aliases = new(["old", "new"]) };

    private readonly CancellationTokenSource _caller = new();
    private readonly List<EndpointRequest> _connects = [];
    private int _made;
    private NetworkEndpoint? _now;

    public EndpointReplacementTests() => _now = Endpoint(Old);

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task Succeeds()
    {
        await RunAsync(Leave, Connect);

        Assert.Equal(Wanted.Aliases, _now?.Aliases);
        Assert.Single(_connects);
    }

    /// <summary>The engine carries out the connect, although the caller cancels it or its response is lost.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connect_that_is_carried_out_without_a_response(bool isCanceled)
    {
        Exception failure = isCanceled
            ? new OperationCanceledException()
            : new DockerNetworkException(FailureKind.EngineTimeout, "No response.");

        Exception? thrown = await Record.ExceptionAsync(() => RunAsync(Leave, request =>
        {
            Connect(request);
            if (_connects.Count == 1)
                throw failure;
        }));

        Assert.Equal(failure.GetType(), thrown?.GetType());
        AssertOld();
    }

    /// <summary>The engine disconnects the container, and then fails to store it.</summary>
    [Fact]
    public async Task A_disconnect_that_fails_after_the_container_has_left()
    {
        DockerNetworkException thrown = await Assert.ThrowsAsync<DockerNetworkException>(() => RunAsync(
            _ =>
            {
                _now = null;
                throw Refusal(500);
            },
            Connect));

        Assert.Contains("back", thrown.Message, StringComparison.Ordinal);
        AssertOld();
    }

    /// <summary>The engine finishes a disconnect that the caller cancels. The way back comes after it.</summary>
    [Fact]
    public async Task A_disconnect_during_which_the_caller_cancels()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(
            token =>
            {
                _caller.Cancel();
                Assert.False(token.IsCancellationRequested);
                _now = null;
            },
            Connect));

        AssertOld();
    }

    /// <summary>A container that never left is not disconnected for its old settings.</summary>
    [Theory]
    [InlineData(403, "Refused.")]
    [InlineData(500, "Refused. The endpoint is as it was.")]
    public async Task A_disconnect_that_changes_nothing(int status, string message)
    {
        NetworkEndpoint? before = _now;

        DockerNetworkException thrown = await Assert.ThrowsAsync<DockerNetworkException>(
            () => RunAsync(_ => throw Refusal(status), Connect));

        Assert.Equal(message, thrown.Message);
        Assert.Same(before, _now);
        Assert.Empty(_connects);
    }

    /// <summary>The command in the error has every setting.</summary>
    [Fact]
    public async Task A_way_back_that_fails()
    {
        EndpointRequest old = new()
        {
            Aliases = new(["a", "b"]), IPv4Address = "10.0.0.5", IPv6Address = "fd00::5",
            LinkLocalAddresses = new(["169.254.8.8"]), Links = new(["db:d"]), GatewayPriority = 3,
            DriverOptions = new([new("key", "1,2")]), MacAddress = "02:00:00:00:00:05",
        };
        _now = Endpoint(old);

        DockerNetworkException thrown = await Assert.ThrowsAsync<DockerNetworkException>(
            () => RunAsync(Leave, _ => throw Refusal(403), old));

        Assert.Contains(
            "Connect-DockerNetwork 'net' 'web' -Alias a, b -IPAddress 10.0.0.5 -IPv6Address fd00::5 "
            + "-LinkLocalIPAddress 169.254.8.8 -Link db:d -DriverOption 'key=1,2' -GatewayPriority 3 "
            + "-MacAddress 02:00:00:00:00:05 ",
            thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>A container that restarts could leave the network, and could not join it again.</summary>
    [Theory]
    [InlineData("running", "1.48", false)]
    [InlineData("paused", "1.48", false)]
    [InlineData("exited", "1.48", false)]
    [InlineData("restarting", "1.48", true)]
    [InlineData("restarting", "1.47", false)]
    public void A_container_that_restarts(string state, string api, bool isRefused)
    {
        RequestedEndpoint endpoint = new(
            _now!, Old, new Container { Name = Web.Name, Id = Web.Id, State = state }, HasOwnMac: false);

        Exception? thrown = Record.Exception(() => endpoint.DemandChangeable(Net, Version.Parse(api)));

        Assert.Equal(isRefused ? FailureKind.EngineRefused : null, (thrown as DockerNetworkException)?.Kind);
    }

    private static DockerNetworkException Refusal(int status) =>
        new(FailureKind.EngineFault, "Refused.") { Response = new EngineResponse(status, "refused") };

    private Task<NetworkEndpoint> RunAsync(
        Action<CancellationToken> leave, Action<EndpointRequest> connect, EndpointRequest? old = null)
    {
        INetworkOperations networks = Proxy.Of<INetworkOperations>(call =>
        {
            leave((CancellationToken)call[^1]!);
            return Task.CompletedTask;
        });
        IContainerOperations containers = Proxy.Of<IContainerOperations>(_ => Task.FromResult(Detail()));
        return new EndpointReplacement(new FakeEngine(networks, containers), Net, Web, _now!, old ?? Old).RunAsync(
            Wanted,
            (request, token) =>
            {
                token.ThrowIfCancellationRequested();
                connect(request);
                return Task.FromResult(_now!);
            },
            _caller.Token);
    }

    private void Leave(CancellationToken _) => _now = null;

    private void Connect(EndpointRequest request)
    {
        _connects.Add(request);
        if (_now is not null)
            throw new DockerNetworkException(FailureKind.AlreadyConnected, "It is connected already.");

        _now = Endpoint(request);
    }

    private void AssertOld()
    {
        Assert.Equal(Old.Aliases, _now?.Aliases);
        Assert.Equal(Old.Links, _now?.Links);
    }

    private NetworkEndpoint Endpoint(EndpointRequest request) => new()
    {
        Network = Net.Name, NetworkId = Net.Id, Container = Web.Name, ContainerId = Web.Id, State = "running",
        EndpointId = $"endpoint{++_made}", IPv4Address = request.IPv4Address ?? "10.0.0.2", Gateway = "10.0.0.1",
        RequestedIPv4Address = request.IPv4Address, RequestedIPv6Address = request.IPv6Address,
        RequestedMacAddress = request.MacAddress, Aliases = request.Aliases, Links = request.Links,
        LinkLocalAddresses = request.LinkLocalAddresses, DriverOptions = request.DriverOptions,
        GatewayPriority = request.GatewayPriority ?? 0,
    };

    private ContainerDetail Detail() => new()
    {
        Container = new Container
        {
            Name = Web.Name, Id = Web.Id, State = "running", Endpoints = _now is null ? new([]) : new([_now]),
        },
        NetworkMode = "bridge",
    };
}
