using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Gate.Options;

namespace OpenClaw.Policy.Build.Tests.Requests;

/// <summary>Requests with options, for tests that make them by hand.</summary>
internal static class RequestOptions
{
    /// <summary>The request with one option set.</summary>
    public static BuildRequest With(this BuildRequest request, GateOption option, string value) =>
        request with { Options = new Dictionary<GateOption, string>(request.Options) { [option] = value } };
}
