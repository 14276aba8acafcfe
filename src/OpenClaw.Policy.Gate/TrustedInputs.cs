using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate;

/// <summary>
/// What a workspace is judged by, apart from the workspace itself: those of the workspace's own commit, or those of a commit that the
/// judged change cannot edit. Waivers will belong here: they excuse findings, so they must come from where the policy comes from.
/// </summary>
/// <param name="Policy">Reads the policy, when it is wanted.</param>
/// <param name="Accepted">The accepted hashes.</param>
/// <param name="Release">The release whose behaviour applies.</param>
internal sealed record TrustedInputs(Func<PolicyDocument> Policy, AcceptedHashes Accepted, OpenClawRelease Release);
