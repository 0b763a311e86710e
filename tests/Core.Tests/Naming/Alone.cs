using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

/// <summary>Tests that measure time do not run beside others.</summary>
[CollectionDefinition(SpeedTests.AloneOnTheMachine, DisableParallelization = true)]
public sealed class Alone;
