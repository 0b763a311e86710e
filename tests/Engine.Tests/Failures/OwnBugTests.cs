using System.Text.Json;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Tests.Failures;

/// <summary>A bug of the module is not reported as a fault of the engine.</summary>
public sealed class OwnBugTests
{
    private static readonly EngineEndpoint Socket = new()
    {
        Address = new Uri("unix:///run/x.sock"),
        Source = "DOCKER_HOST",
    };

#pragma warning disable CA2201 // The runtime's own exception is meant.
    public static TheoryData<Exception> Bugs =>
    [
        new InvalidOperationException("x"), new NullReferenceException("x"), new InvalidCastException("x"),
        new FormatException("x"), new ArgumentOutOfRangeException("x"), new NotSupportedException("x"),
        new KeyNotFoundException("x"), new ObjectDisposedException(nameof(JsonDocument)),
    ];
#pragma warning restore CA2201

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Bugs))]
    public async Task A_bug_in_a_request_surfaces_as_itself(Exception bug)
    {
        FailureGuard guard = new(Socket, new NameCache(), () => Assert.Fail("The engine is not to blame."));

        Assert.Same(bug, await Assert.ThrowsAnyAsync<Exception>(() => guard.RunAsync<int>(
            new RequestDescription("list the networks"), TimeSpan.FromSeconds(30), _ => throw bug,
            TestContext.Current.CancellationToken)));
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Bugs))]
    public async Task A_bug_in_a_mapping_surfaces_as_itself(Exception bug) =>
        Assert.Same(bug, await Assert.ThrowsAnyAsync<Exception>(() => ReadAsync(
            """[{"Items":[{}]}]""", item => item.List<int>("Items"u8, _ => throw bug))));

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    [InlineData("""[{"Value":true}]""")]
    [InlineData("""[{"Value":{}}]""")]
    [InlineData("[{\"Value\":\"\\ud800\"}]")]
    [InlineData("[{\"\\ud800\":\"\"}]")]
    public Task A_value_of_the_wrong_kind_is_invalid_json(string json) =>
        Assert.ThrowsAnyAsync<JsonException>(() => ReadAsync(json, item => item.Text("Value"u8)));

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("1.5")]
    [InlineData("\"yesterday\"")]
    [InlineData("9223372036854775807")]
    public Task A_value_that_does_not_fit_is_invalid_json(string value) =>
        Assert.ThrowsAnyAsync<JsonException>(() => ReadAsync($"[{{\"Value\":{value}}}]", item => item.Time("Value"u8)));

    private static async Task<T[]> ReadAsync<T>(string json, Func<JsonObjectReader, T> map)
    {
        using HttpResponseMessage answer = new() { Content = new StringContent(json) };
        return await JsonObjectReader.ReadAsync(
            Task.FromResult(answer), list => JsonObjectReader.Items(list, map), TestContext.Current.CancellationToken);
    }
}
