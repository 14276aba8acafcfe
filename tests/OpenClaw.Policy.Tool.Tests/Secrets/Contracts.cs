using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>The releases that first have a contract of their own: a row of rules, or another reading of the config.</summary>
internal static class Contracts
{
    public static IReadOnlyList<OpenClawRelease> All { get; } = [.. ReleaseCatalog.All.DistinctBy(static r => (r.Contract.Id, r.Validation))];
}
