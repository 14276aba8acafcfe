namespace OpenClaw.Policy.Drift;

/// <summary>How two states differ: the explanation of a hash that is not the accepted one.</summary>
public sealed record StateDrift
{
    /// <summary>The earlier state, or the one that was accepted.</summary>
    public required AttestedState Before { get; init; }

    /// <summary>The state that is looked at.</summary>
    public required AttestedState After { get; init; }

    /// <summary>In the order of the enumeration; empty when nothing differs.</summary>
    public required IReadOnlyList<DriftCause> Causes { get; init; }

    /// <summary>The values of the policy document that differ; empty too when one of the documents is not known.</summary>
    public required IReadOnlyList<ValueChange> Policy { get; init; }

    /// <summary>Evidence keys that only the later state has.</summary>
    public required IReadOnlyList<string> AddedEvidenceKeys { get; init; }

    /// <summary>Evidence keys that only the earlier state has.</summary>
    public required IReadOnlyList<string> RemovedEvidenceKeys { get; init; }

    /// <summary>The rows of evidence that differ.</summary>
    public required IReadOnlyList<RowChange> Evidence { get; init; }

    /// <summary>The attested findings that differ.</summary>
    public required IReadOnlyList<RowChange> Findings { get; init; }

    /// <summary>Checks that only the later release makes, in its order.</summary>
    public required IReadOnlyList<string> AddedChecks { get; init; }

    /// <summary>Checks that only the earlier release makes, in its order.</summary>
    public required IReadOnlyList<string> RemovedChecks { get; init; }

    /// <summary>In ordinal order of the names.</summary>
    public required IReadOnlyList<VariableChange> Environment { get; init; }

    /// <summary>Variables that the later state depends on and that have no value: its hashes can differ where they have one.</summary>
    public IEnumerable<string> UnsetVariables => After.Environment.Where(static v => !v.Value).Select(static v => v.Key).Order(StringComparer.Ordinal);

    /// <summary>Whether the attestation hashes differ.</summary>
    public bool ChangesAttestation => Before.Attestation.AttestationHash != After.Attestation.AttestationHash;
}
