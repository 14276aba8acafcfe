using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules;

namespace OpenClaw.Policy.Evaluation;

/// <summary>Judges a workspace by a policy, as the real program of the release does.</summary>
public static class PolicyEvaluator
{
    /// <exception cref="FileUnreadableException">The policy, or a file that holds evidence, is there but cannot be read.</exception>
    /// <exception cref="Json5.Json5LimitException">The policy is nested deeper than the reader goes.</exception>
    /// <exception cref="Text.UncoveredTextException">The order of a key is not known, so that no hash can be taken.</exception>
    /// <exception cref="ReleaseFailureException">The real program prints no report for this input.</exception>
    /// <exception cref="EvaluationLimitException">There are too many facts or findings.</exception>
    public static PolicyEvaluation Evaluate(EvaluationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.ChecksEnabled)
        {
            return WithoutRules(input, document: null, finding: null, policyHash: null);
        }

        var document = input.Policy();
        if (document.File.Status == FileReadStatus.Missing)
        {
            return WithoutRules(input, document, Missing(document), policyHash: null);
        }

        if (document.File.Status != FileReadStatus.Found)
        {
            throw new FileUnreadableException(document.File);
        }

        if (document.Value is not { } policy)
        {
            return WithoutRules(input, document, Unparseable(document), policyHash: null);
        }

        var policyHash = CanonicalHash.Of(policy);
        return input.Accepted.Policy is { } expected && !AcceptedHashes.Accepts(expected, policyHash)
            ? WithoutRules(input, document, PolicyMismatch(document, expected), policyHash)
            : WithRules(input, document, policy, policyHash);
    }

    private static PolicyEvaluation WithRules(EvaluationInput input, PolicyDocument document, Node policy, string policyHash)
    {
        var approvals = new Lazy<ExecApprovalsDocument>(input.ExecApprovals);
        var evidence = Observe(input, policy, () => approvals.Value);
        var context = new RuleContext(
            policy,
            document.DisplayPath,
            document.DocumentName,
            evidence,
            input.Release.Contract,
            input.Config,
            input.WorkspaceFile,
            () => approvals.Value);
        var findings = PolicyRules.Findings(context);
        var attestation = AttestationFactory.Create(document.DisplayPath, policyHash, evidence.ToNode(), findings);
        var mismatch = input.Accepted.Attestation is { } expected && !AcceptedHashes.Accepts(expected, attestation.AttestationHash)
            ? AttestationMismatch(attestation, expected)
            : null;

        // A malformed policy is reported before a mismatch: what it would have attested is not what it says.
        var malformed = findings.Any(static f => f.Descriptor == DiagnosticCatalog.PolicyInvalid || f.Descriptor == DiagnosticCatalog.ToolsMdMigrationRequired);
        return new PolicyEvaluation
        {
            Policy = document,
            Evidence = evidence,
            Findings = mismatch is null || malformed ? findings : [mismatch],
            AttestedFindings = findings,
            Attestation = attestation,
            HasRules = PolicyRules.HasRules(context),
        };
    }

    private static PolicyEvaluation WithoutRules(EvaluationInput input, PolicyDocument? document, Finding? finding, string? policyHash)
    {
        var evidence = Observe(input, policy: null, input.ExecApprovals);
        IReadOnlyList<Finding> findings = finding is null ? [] : [finding];
        return new PolicyEvaluation
        {
            Policy = document,
            Evidence = evidence,
            Findings = findings,
            AttestedFindings = findings,
            Attestation = AttestationFactory.Create(document?.DisplayPath ?? "", policyHash, evidence.ToNode(), findings),
        };
    }

    private static PolicyEvidence Observe(EvaluationInput input, Node? policy, Func<ExecApprovalsDocument> approvals) =>
        EvidenceCollection.Collect(
            new EvidenceContext(input.Config, policy, input.Release.Contract, input.WorkspaceFile, approvals));

    private static Finding Missing(PolicyDocument document) => new()
    {
        Descriptor = DiagnosticCatalog.PolicyMissing,
        Message = $"{document.DisplayPath} is missing for the enabled Policy plugin.",
        Path = document.DisplayPath,
        FixHint = $"Restore {document.DisplayPath} or add the policy artifact for this workspace.",
    };

    private static Finding Unparseable(PolicyDocument document) => new()
    {
        Descriptor = DiagnosticCatalog.PolicyUnparseable,
        Message = $"{document.DisplayPath} could not be parsed: {document.SyntaxError!.Message}",
        Path = document.DisplayPath,
        Target = $"oc://{document.DocumentName}",
        FixHint = $"Fix {document.DisplayPath} so policy conformance checks can run.",
        TargetOrigin = new WrittenOrigin(new(document.Source!, document.SyntaxError.Offset, 0)),
    };

    private static Finding PolicyMismatch(PolicyDocument document, StringNode expected) => new()
    {
        Descriptor = DiagnosticCatalog.PolicyHashMismatch,
        Message = $"{document.DisplayPath} does not match the configured policy hash.",
        Path = document.DisplayPath,
        Target = $"oc://{document.DocumentName}",
        Requirement = "oc://openclaw.config/plugins/entries/policy/config/expectedHash",
        FixHint = "Restore the approved policy artifact or update plugins.entries.policy.config.expectedHash after review.",
        TargetOrigin = document.Value!.Origin,
        RequirementOrigin = expected.Origin,
    };

    private static Finding AttestationMismatch(PolicyAttestation current, StringNode expected) => new()
    {
        Descriptor = DiagnosticCatalog.AttestationHashMismatch,
        Message = "The current policy check no longer matches the accepted policy attestation.",
        Path = "policy attestation",
        Target = "oc://policy/attestation/current",
        Requirement = "oc://openclaw.config/plugins/entries/policy/config/expectedAttestationHash",
        FixHint = $"Run policy check, review attestation {current.AttestationHash}, then update "
            + "plugins.entries.policy.config.expectedAttestationHash and the supervisor/gateway accepted attestation.",
        RequirementOrigin = expected.Origin,
    };
}
