using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>
/// Every code of the governed runs. Blocks: 4001-4049 rules, requests and approvals, 4050-4099 posture, 4101-4119 traces, 4121-4139 the gateway's
/// ledger, 4141-4159 runs.
/// </summary>
public static class GovernanceDiagnostics
{
    /// <summary>Each row adds itself as it is made, so it must stand before them; <see cref="All"/> must stand behind them.</summary>
    private static readonly List<DiagnosticDescriptor> Rows = [];

    public static readonly DiagnosticDescriptor RulesMissing = Row("OCP4001", "GovernanceRulesMissing", "rules-missing", "The folder of governed requests has no rules", 7.0);
    public static readonly DiagnosticDescriptor RulesInvalid = Row("OCP4002", "GovernanceRulesInvalid", "rules-invalid", "The governance rules cannot be applied", 7.0);
    public static readonly DiagnosticDescriptor RulesHashMismatch = Row("OCP4003", "GovernanceRulesHashMismatch", "rules-hash-mismatch", "The governance rules are not the accepted ones", 8.0);
    public static readonly DiagnosticDescriptor RulesWeaker = Row("OCP4004", "GovernanceRulesWeaker", "rules-weaker", "The change weakens a governance rule of the base", 8.0);
    public static readonly DiagnosticDescriptor SubstringMatch = Row("OCP4005", "GovernanceSubstringMatch", "rules-substring-match", "A short term is looked for inside words", 3.0, Severity.Warning);
    public static readonly DiagnosticDescriptor RuleUnreachable = Row("OCP4006", "GovernanceRuleUnreachable", "rules-unreachable", "A governance rule can never decide", 3.0, Severity.Warning);
    public static readonly DiagnosticDescriptor SelfTestFailed = Row("OCP4007", "GovernanceSelfTestFailed", "rules-self-test-failed", "An example of the governance rules gets another class", 7.0);
    public static readonly DiagnosticDescriptor RequestsInvalid = Row("OCP4010", "GovernanceRequestsInvalid", "requests-invalid", "A governed request cannot be read", 7.0);
    public static readonly DiagnosticDescriptor RequestDuplicateId = Row("OCP4011", "GovernanceRequestDuplicateId", "request-duplicate-id", "Two governed requests have one id", 7.0);
    public static readonly DiagnosticDescriptor RequestRed = Row("OCP4012", "GovernanceRequestRed", "request-red", "A request is red", 8.5);
    public static readonly DiagnosticDescriptor RequestUnclassified = Row("OCP4013", "GovernanceRequestUnclassified", "request-unclassified", "No governance rule knows a request", 4.0, Severity.Warning);
    public static readonly DiagnosticDescriptor RequestObfuscated = Row("OCP4014", "GovernanceRequestObfuscated", "request-obfuscated", "A request hides what it says", 8.0);
    public static readonly DiagnosticDescriptor RequestToolsExcessive = Row("OCP4015", "GovernanceRequestToolsExcessive", "request-tools-excessive", "A request names a tool that its class does not allow", 8.0);
    public static readonly DiagnosticDescriptor ApprovalMissing = Row("OCP4020", "GovernanceApprovalMissing", "approval-missing", "An amber request has no approval", 7.5);
    public static readonly DiagnosticDescriptor ApprovalStale = Row("OCP4021", "GovernanceApprovalStale", "approval-stale", "An approval is for another text or for other rules", 7.5);
    public static readonly DiagnosticDescriptor ApprovalExpired = Row("OCP4022", "GovernanceApprovalExpired", "approval-expired", "An approval has expired", 7.5);
    public static readonly DiagnosticDescriptor ApprovalDenied = Row("OCP4023", "GovernanceApprovalDenied", "approval-denied", "A request was denied", 7.5);
    public static readonly DiagnosticDescriptor ApprovalSelf = Row("OCP4024", "GovernanceApprovalSelf", "approval-self", "The author of a request approved it", 8.0);
    public static readonly DiagnosticDescriptor ApprovalUnauthorized = Row("OCP4025", "GovernanceApprovalUnauthorized", "approval-unauthorized", "The approver may not approve the request, or there are too few", 8.0);
    public static readonly DiagnosticDescriptor ApprovalUnverified = Row("OCP4026", "GovernanceApprovalUnverified", "approval-unverified", "Nothing proves who approved a request", 7.5);
    public static readonly DiagnosticDescriptor ApprovalSimulated = Row("OCP4027", "GovernanceApprovalSimulated", "approval-simulated", "An approval was not a person's decision", 8.0);
    public static readonly DiagnosticDescriptor ApprovalRed = Row("OCP4028", "GovernanceApprovalRed", "approval-red", "A red request has an approval", 8.0);
    public static readonly DiagnosticDescriptor ApprovalOrphan = Row("OCP4029", "GovernanceApprovalOrphan", "approval-orphan", "An approval is for no request", 3.0, Severity.Warning);
    public static readonly DiagnosticDescriptor ApprovalInvalid = Row("OCP4030", "GovernanceApprovalInvalid", "approval-invalid", "A record of an approval cannot be read", 7.0);
    public static readonly DiagnosticDescriptor RosterInvalid = Row("OCP4031", "GovernanceRosterInvalid", "roster-invalid", "The roster of approvers cannot be read", 7.0);
    public static readonly DiagnosticDescriptor RosterChanged = Row("OCP4032", "GovernanceRosterChanged", "roster-changed", "The change edits the roster that it is judged by", 8.0);
    public static readonly DiagnosticDescriptor AgentExecUnrestricted = Row("OCP4050", "GovernanceAgentExecUnrestricted", "agent-exec-unrestricted", "The agent behind governed requests may run programs without being asked", 8.5);
    public static readonly DiagnosticDescriptor GatewayNotLoopback = Row("OCP4051", "GovernanceGatewayNotLoopback", "gateway-not-loopback", "The gateway for governed requests listens beyond this machine", 8.0);
    public static readonly DiagnosticDescriptor GatewayAuthWeak = Row("OCP4052", "GovernanceGatewayAuthWeak", "gateway-auth-weak", "The gateway for governed requests has no secret of its own", 8.0);
    public static readonly DiagnosticDescriptor GatewayEndpointConflict = Row("OCP4053", "GovernanceGatewayEndpointConflict", "gateway-endpoint-conflict", "The policy forbids the endpoint that governed requests need", 5.0);
    public static readonly DiagnosticDescriptor DoctorFixInPipeline = Row("OCP4054", "GovernanceDoctorFixInPipeline", "doctor-fix-in-pipeline", "A workflow repairs the configuration before or in place of the gate", 5.0, Severity.Warning);
    public static readonly DiagnosticDescriptor TraceInvalidLine = Row("OCP4101", "TraceInvalidLine", "trace-invalid-line", "A line of a trace cannot be read", 7.0);
    public static readonly DiagnosticDescriptor TraceUnchained = Row("OCP4102", "TraceUnchained", "trace-unchained", "Lines of a trace have no chain, so nothing proves them", 4.0, Severity.Warning);
    public static readonly DiagnosticDescriptor TraceChainBroken = Row("OCP4103", "TraceChainBroken", "trace-chain-broken", "The chain of a trace is broken", 8.5);
    public static readonly DiagnosticDescriptor TraceHeadMismatch = Row("OCP4104", "TraceHeadMismatch", "trace-head-mismatch", "A trace does not end where its head record says", 8.5);
    public static readonly DiagnosticDescriptor TraceTruncated = Row("OCP4105", "TraceTruncated", "trace-truncated", "A line of a trace was cut off", 7.0);
    public static readonly DiagnosticDescriptor TraceDuplicateId = Row("OCP4106", "TraceDuplicateId", "trace-duplicate-id", "A trace id is used twice", 7.0);
    public static readonly DiagnosticDescriptor TraceStageOrder = Row("OCP4107", "TraceStageOrder", "trace-stage-order", "The stages of a trace are in an order that no run has", 7.5);
    public static readonly DiagnosticDescriptor TraceIncomplete = Row("OCP4108", "TraceIncomplete", "trace-incomplete", "A trace has no end", 4.0, Severity.Warning);
    public static readonly DiagnosticDescriptor TraceExecutedRed = Row("OCP4109", "TraceExecutedRed", "trace-executed-red", "A red request was executed", 9.0);
    public static readonly DiagnosticDescriptor TraceExecutedWithoutApproval = Row("OCP4110", "TraceExecutedWithoutApproval", "trace-executed-without-approval", "A request was executed without the approval that it needs", 9.0);
    public static readonly DiagnosticDescriptor TraceApprovalUnmatched = Row("OCP4111", "TraceApprovalUnmatched", "trace-approval-unmatched", "No committed record matches the approval in a trace", 8.0);
    public static readonly DiagnosticDescriptor TraceClassificationMismatch = Row("OCP4112", "TraceClassificationMismatch", "trace-classification-mismatch", "The classification in a trace does not repeat", 8.0);
    public static readonly DiagnosticDescriptor TraceRequestUnknown = Row("OCP4113", "TraceRequestUnknown", "trace-request-unknown", "An executed request is not among the committed ones", 7.5);
    public static readonly DiagnosticDescriptor TraceRunIdMissing = Row("OCP4114", "TraceRunIdMissing", "trace-run-id-missing", "An executed request names no run of the gateway", 4.0, Severity.Warning);
    public static readonly DiagnosticDescriptor TraceSessionShared = Row("OCP4115", "TraceSessionShared", "trace-session-shared", "Two requests shared one session", 5.0, Severity.Warning);
    public static readonly DiagnosticDescriptor TraceSecretContent = Row("OCP4116", "TraceSecretContent", "trace-secret-content", "A trace holds what looks like a secret", 8.0);
    public static readonly DiagnosticDescriptor LedgerRunUntraced = Row("OCP4121", "LedgerRunUntraced", "ledger-run-untraced", "The gateway ran something that no trace claims", 8.0);
    public static readonly DiagnosticDescriptor LedgerToolUnapproved = Row("OCP4122", "LedgerToolUnapproved", "ledger-tool-unapproved", "A run used a tool that its request did not allow", 8.5);
    public static readonly DiagnosticDescriptor LedgerRunMissing = Row("OCP4123", "LedgerRunMissing", "ledger-run-missing", "The gateway's ledger has no row for a run", 3.0, Severity.Warning);
    public static readonly DiagnosticDescriptor LedgerStatusDiffers = Row("OCP4124", "LedgerStatusDiffers", "ledger-status-differs", "The gateway's ledger tells another outcome than the trace", 7.0);
    public static readonly DiagnosticDescriptor LedgerUnreadable = Row("OCP4125", "LedgerUnreadable", "ledger-unreadable", "The export of the gateway's ledger cannot be read", 7.0);
    public static readonly DiagnosticDescriptor RunGatewayNotReady = Row("OCP4141", "RunGatewayNotReady", "run-gateway-not-ready", "The gateway is not ready for a governed run", 5.0);
    public static readonly DiagnosticDescriptor RunUnauthorized = Row("OCP4142", "RunUnauthorized", "run-unauthorized", "The gateway does not accept the token", 5.0);
    public static readonly DiagnosticDescriptor RunEndpointDisabled = Row("OCP4143", "RunEndpointDisabled", "run-endpoint-disabled", "The endpoint that governed requests need is switched off", 4.0);
    public static readonly DiagnosticDescriptor RunRequestRejected = Row("OCP4144", "RunRequestRejected", "run-request-rejected", "The gateway rejects a request", 4.0);
    public static readonly DiagnosticDescriptor RunProviderFailed = Row("OCP4145", "RunProviderFailed", "run-provider-failed", "The model provider failed", 4.0);
    public static readonly DiagnosticDescriptor RunOutcomeUnknown = Row("OCP4146", "RunOutcomeUnknown", "run-outcome-unknown", "Nothing tells whether a request was executed", 6.0);
    public static readonly DiagnosticDescriptor RunToolDenied = Row("OCP4147", "RunToolDenied", "run-tool-denied", "A tool was denied although the request was answered", 4.0, Severity.Warning);

    /// <summary>All rows, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. Rows.OrderBy(static r => r.Code, StringComparer.Ordinal)];

    private static DiagnosticDescriptor Row(string code, string name, string check, string title, double securitySeverity, Severity severity = Severity.Error)
    {
        var row = new DiagnosticDescriptor(code, name, $"governance/{check}", title, severity, securitySeverity);
        Rows.Add(row);
        return row;
    }
}
