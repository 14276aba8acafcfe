using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Drift;

/// <summary>Compares two states.</summary>
public static class StateComparer
{
    public static StateDrift Compare(AttestedState before, AttestedState after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        IReadOnlyList<VariableChange> environment = [.. Variables(before, after)];
        var (formerChecks, laterChecks) = (Checks(before), Checks(after));
        return new StateDrift
        {
            Before = before,
            After = after,
            Causes = [.. Causes(before, after, environment)],
            Policy = before.Policy is { } former && after.Policy is { } later ? DocumentDifference.Of(after.PolicyName, former, later) : [],
            AddedEvidenceKeys = [.. Keys(after).Except(Keys(before), StringComparer.Ordinal)],
            RemovedEvidenceKeys = [.. Keys(before).Except(Keys(after), StringComparer.Ordinal)],
            Evidence = RowDifference.Of(before.EvidenceRows, after.EvidenceRows, RowIdentity.Evidence),
            Findings = RowDifference.Of(before.Findings, after.Findings, RowIdentity.Findings),
            AddedChecks = [.. laterChecks.Except(formerChecks, StringComparer.Ordinal)],
            RemovedChecks = [.. formerChecks.Except(laterChecks, StringComparer.Ordinal)],
            Environment = environment,
        };
    }

    private static IEnumerable<DriftCause> Causes(AttestedState before, AttestedState after, IReadOnlyList<VariableChange> environment)
    {
        if (before.Attestation.PolicyHash != after.Attestation.PolicyHash)
        {
            yield return DriftCause.Policy;
        }

        if (before.Attestation.WorkspaceHash != after.Attestation.WorkspaceHash)
        {
            yield return DriftCause.Evidence;
        }

        if (before.Attestation.FindingsHash != after.Attestation.FindingsHash)
        {
            yield return DriftCause.Findings;
        }

        if (before.Release != after.Release)
        {
            yield return DriftCause.Release;
        }

        if (environment.Count > 0)
        {
            yield return DriftCause.Environment;
        }
    }

    private static IEnumerable<VariableChange> Variables(AttestedState before, AttestedState after) =>
        before.Environment.Keys.Union(after.Environment.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => new VariableChange(name, Value(before, name), Value(after, name)))
            .Where(static v => v.Before != v.After);

    private static IEnumerable<string> Keys(AttestedState state) => state.Evidence.Members.Select(static m => m.Name);

    private static bool? Value(AttestedState state, string name) => state.Environment.TryGetValue(name, out var set) ? set : null;

    /// <summary>A release that is not supported here has no list; then nothing is said of checks.</summary>
    private static IReadOnlyList<string> Checks(AttestedState state) => ReleaseCatalog.Find(state.Release)?.Contract.CheckIds ?? [];
}
