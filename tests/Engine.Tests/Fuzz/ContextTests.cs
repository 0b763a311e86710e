using CsCheck;
using DockerNetwork.Engine.Tests.Endpoints;

namespace DockerNetwork.Engine.Tests.Fuzz;

/// <summary>For any content of a docker config folder, an address is found or the error states why not.</summary>
public sealed class ContextTests : IDisposable
{
    private const string Config = """{"currentContext":"lab","auths":{"x":{}},"proxies":{"default":{}}}""";
    private const string Meta = """{"Name":"lab","Metadata":{"x":1},"Endpoints":{"docker":{"Host":"tcp://lab:2376","SkipTLSVerify":true}}}""";

    private static readonly Gen<Mutation> Mutations =
        Gen.Select(
        Gen.Int[0, 5000], Gen.OneOf(Mutation.Values.ToArray()), (place, value) => new Mutation(place, value));

    private readonly DockerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_config_with_a_wrong_value() =>
        Mutations.Sample(mutation => Try(mutation.In(Config), Meta), iter: 300, threads: 1);

    [Fact]
    public void A_context_with_a_wrong_value() =>
        Mutations.Sample(mutation => Try(Config, mutation.In(Meta)), iter: 300, threads: 1);

    [Fact]
    public void A_config_that_is_any_text() => Texts.Any.Sample(text => Try(text, Meta), iter: 200, threads: 1);

    [Fact]
    public void A_context_that_is_any_text() => Texts.Any.Sample(text => Try(Config, text), iter: 200, threads: 1);

    [Fact]
    public void A_context_of_any_host() => Texts.Any.Sample(
        text =>
            Try(
                Config,
                System.Text.Json.JsonSerializer.Serialize(
                    new { Name = "lab", Endpoints = new { docker = new { Host = text } } })),
        iter: 300, threads: 1);

    [Fact]
    public void A_context_of_any_name() => Texts.Any.Sample(
        text =>
        {
            using EngineConnector connector = _folder.Connector();
            Demand(() => connector.FindContext(text));
        },
        iter: 300, threads: 1);

    [Fact]
    public void An_environment_of_any_address() => Texts.Any.Sample(
        text =>
        {
            _folder["DOCKER_HOST"] = text;
            using EngineConnector connector = _folder.Connector();
            Demand(() => connector.FindContext(null));
        },
        iter: 300, threads: 1);

    private void Try(string config, string meta)
    {
        _folder.Config(Writable(config));
        _folder.Context("lab", Writable(meta));
        using EngineConnector connector = _folder.Connector();
        Demand(() => connector.FindContext(null));
        Demand(() => connector.FindContext("lab"));
        Assert.NotNull(connector.ContextPattern());
    }

    /// <summary>Removes lone surrogates, which a file cannot hold.</summary>
    private static string Writable(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static void Demand(Func<EngineEndpoint> find)
    {
        try
        {
            Assert.NotNull(find().Address);
        }
        catch (DockerNetworkException failure)
        {
            Assert.Contains(
                failure.Kind,
                new[] { FailureKind.ContextNotFound, FailureKind.RequestInvalid, FailureKind.AddressInvalid });
        }
    }
}
