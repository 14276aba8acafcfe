using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Drift;

/// <summary>
/// All that an attestation hash stands for, at one time: what two of them are compared by to explain why their hashes differ. It comes
/// from an evaluation, or from a record of one.
/// </summary>
public sealed record AttestedState
{
    /// <summary>The OpenClaw release whose behaviour was applied.</summary>
    public required string Release { get; init; }

    /// <summary>Where a record states <see cref="Release"/>; null for a state that comes from an evaluation.</summary>
    public Origin? ReleaseOrigin { get; init; }

    public required PolicyAttestation Attestation { get; init; }

    /// <summary>Whether it was read from a record, whose texts do not know what they were made of.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>The parsed policy; null when it is not known, or when there was none.</summary>
    public Node? Policy { get; init; }

    /// <summary>The policy's name in <c>oc://</c> addresses.</summary>
    public required string PolicyName { get; init; }

    /// <summary>The evidence as it is printed and hashed.</summary>
    public required ObjectNode Evidence { get; init; }

    /// <summary>The rows of <see cref="Evidence"/>.</summary>
    public required IReadOnlyList<ObservedRow> EvidenceRows { get; init; }

    /// <summary>The findings that are hashed, whatever a threshold or a mismatch hides.</summary>
    public required IReadOnlyList<ObservedRow> Findings { get; init; }

    /// <summary>The environment variables that the config refers to, and whether each had a value. Never values.</summary>
    public required IReadOnlyDictionary<string, bool> Environment { get; init; }

    /// <summary>The policy contract of the release; null when the release is not supported here.</summary>
    public string? Contract => ReleaseCatalog.Find(Release)?.Contract.Id;

    /// <summary>The state that an evaluation found.</summary>
    /// <param name="release">See <see cref="Release"/>.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="environment">See <see cref="Environment"/>.</param>
    public static AttestedState Of(string release, PolicyEvaluation evaluation, IReadOnlyDictionary<string, bool> environment)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return new AttestedState
        {
            Release = release,
            Attestation = evaluation.Attestation,
            Policy = evaluation.Policy?.Value,
            PolicyName = evaluation.Policy?.DocumentName ?? evaluation.Attestation.PolicyPath,
            Evidence = evaluation.Evidence.ToNode(),
            EvidenceRows = Drift.EvidenceRows.Of(evaluation.Evidence),
            Findings = [.. evaluation.AttestedFindings.Select(static f => new ObservedRow(f.CheckId, f.ToNode(), f.TargetOrigin ?? f.RequirementOrigin) { Fact = f.Fact })],
            Environment = environment,
        };
    }
}
