using System.Management.Automation;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>Makes error records. The error id is the name of the failure kind, and the table here gives its
/// category.</summary>
internal static class ErrorRecords
{
    internal static ErrorRecord From(DockerNetworkException failure, object? target) =>
        new(failure, failure.Kind.ToString(), CategoryOf(failure.Kind), target);

    private static ErrorCategory CategoryOf(FailureKind kind) => kind switch
    {
        FailureKind.NetworkNotFound
        or FailureKind.ContainerNotFound
        or FailureKind.ImageNotFound
        or FailureKind.ServiceNotFound
        or FailureKind.ContextNotFound
            or FailureKind.NameNotFound or FailureKind.NotConnected => ErrorCategory.ObjectNotFound,
        FailureKind.NetworkAmbiguous
        or FailureKind.ContainerAmbiguous
        or FailureKind.ServiceAmbiguous
        or FailureKind.AddressInvalid
        or FailureKind.AddressOverlap
            or FailureKind.RequestInvalid => ErrorCategory.InvalidArgument,
        FailureKind.NetworkAlreadyExists or FailureKind.ContainerAlreadyExists or FailureKind.AlreadyConnected
            or FailureKind.NetworkDiffers => ErrorCategory.ResourceExists,
        FailureKind.NetworkInUse => ErrorCategory.ResourceBusy,
        FailureKind.NetworkPredefined or FailureKind.EngineRefused => ErrorCategory.PermissionDenied,
        FailureKind.AddressPoolExhausted => ErrorCategory.LimitsExceeded,
        FailureKind.ContainerExited => ErrorCategory.OperationStopped,
        FailureKind.EngineUnreachable => ErrorCategory.ConnectionError,
        FailureKind.EngineTimeout => ErrorCategory.OperationTimeout,
        FailureKind.UnsupportedByEngine => ErrorCategory.NotImplemented,
        FailureKind.EngineFault => ErrorCategory.InvalidResult,
        _ => ErrorCategory.NotSpecified,
    };
}
