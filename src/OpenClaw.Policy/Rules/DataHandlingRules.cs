using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.DataHandling;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Rules.Shapes;
using OpenClaw.Policy.Rules.Shapes.Sections;

namespace OpenClaw.Policy.Rules;

/// <summary>
/// <c>dataHandling</c>: logs, telemetry, sessions and memory must not keep or send what they should not (from contract P05), for all or for
/// the agents of a scope.
/// </summary>
internal sealed class DataHandlingRules : IPolicySection
{
    private static readonly Demand[] Demands =
    [
        new(
            DataHandlingKind.LoggingRedaction,
            "sensitiveLogging",
            "requireRedaction",
            DiagnosticCatalog.DataHandlingRedactionDisabled,
            static row => row.Value.AsBoolean() == true,
            static _ => "Sensitive logging redaction is disabled.",
            "Set logging.redactSensitive to tools or update policy after review."),
        new(
            DataHandlingKind.TelemetryContent,
            "telemetry",
            "denyContentCapture",
            DiagnosticCatalog.DataHandlingTelemetryContentCapture,
            static row => row.Value.AsBoolean() != true,
            static _ => "Telemetry content capture is enabled.",
            "Disable diagnostics.otel.captureContent or update policy after review."),
        new(
            DataHandlingKind.SessionRetention,
            "retention",
            "requireSessionMaintenance",
            DiagnosticCatalog.DataHandlingSessionRetentionNotEnforced,
            static row => row.Value.AsString() == SessionRetention.Enforced,
            static row => $"Session retention maintenance mode is '{row.Value.AsString()}'.",
            "Set session.maintenance.mode to enforce or update policy after review."),
        new(
            DataHandlingKind.SessionMemory,
            "memory",
            "denySessionTranscriptIndexing",
            DiagnosticCatalog.DataHandlingSessionTranscriptMemory,
            static row => row.Value.AsBoolean() != true,
            static row =>
                $"{(row.AgentId is null ? "Global data handling config" : $"agent '{row.AgentId}'")} enables session transcript memory indexing.",
            "Disable session transcript memory indexing for the matching config surface or update policy after review."),
    ];

    /// <summary>
    /// Whether any of the rules is there at all, well formed or not, and also while there is no policy to judge by: then there is something
    /// to observe.
    /// </summary>
    public static bool IsMentioned(Node? policy) =>
        policy is null || IsMentionedIn(policy) || PolicyScopes.All(policy).Any(static s => IsMentionedIn(s.Overlay));

    public bool HasRules(Node policy) =>
        Demands.Any(d => d.RuleIn(policy) is not null)
        || PolicyScopes.Agents(policy).Any(static t => Demands.Any(d => d.RuleIn(t.Scope.Overlay) is not null));

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        var malformed = DataHandlingShapes.Rules.AllIssues(ShapePlace.Document(context));
        if (malformed.Count > 0)
        {
            return malformed;
        }

        var rows = context.Evidence.Of<DataHandlingEvidence>(DataHandlingCollector.EvidenceKey).ToList();
        return
        [
            .. Demands.SelectMany(d => Findings(context, d, context.Judged, "dataHandling", rows)),
            .. PolicyScopes.Agents(context.Judged).SelectMany(target => ScopedFindings(context, target, rows)),
        ];
    }

    /// <param name="policy">A policy, or the overlay of a scope.</param>
    private static bool IsMentionedIn(Node policy) => Demands.Any(d => policy.Find("dataHandling", d.Part, d.Rule) is not null);

    private static IEnumerable<Finding> ScopedFindings(RuleContext context, ScopeTarget target, List<DataHandlingEvidence> rows)
    {
        context.ScopeBudget.Spend(rows.Count);
        var own = OfAgent(rows, target.Id);
        return Demands.SelectMany(d => Findings(context, d, target.Scope.Overlay, $"{target.Scope.Address}/dataHandling", own));
    }

    private static IEnumerable<Finding> Findings(
        RuleContext context, Demand demand, Node policy, string address, IEnumerable<DataHandlingEvidence> rows) =>
        demand.RuleIn(policy) is { } rule
            ? rows.Where(r => r.Kind == demand.Kind && !demand.IsMet(r))
                .Select(r => context.OnConfig(
                    demand.Descriptor, demand.Message(r), r, $"{address}/{demand.Part}/{demand.Rule}", rule, demand.FixHint))
            : [];

    /// <summary>What holds for an agent: of memory only its own row, or the defaults when it has none.</summary>
    private static List<DataHandlingEvidence> OfAgent(IReadOnlyList<DataHandlingEvidence> rows, string agentId)
    {
        var hasOwnMemory = rows.Any(r => r.Kind == DataHandlingKind.SessionMemory && r.AgentId == agentId);
        return
        [
            .. rows.Where(r => r.Kind != DataHandlingKind.SessionMemory
                || r.AgentId == agentId
                || r.Id == SessionMemory.QmdId
                || (r.Id == SessionMemory.DefaultsId && !hasOwnMemory)),
        ];
    }

    /// <summary>A rule of the section.</summary>
    /// <param name="Kind">The rows that it is about.</param>
    /// <param name="Part">The key below <c>dataHandling</c>.</param>
    /// <param name="Rule">The key below that one.</param>
    /// <param name="Descriptor">The check.</param>
    /// <param name="IsMet">Whether a row conforms.</param>
    /// <param name="Message">The sentence about a row that does not.</param>
    /// <param name="FixHint">What to do.</param>
    private sealed record Demand(
        string Kind,
        string Part,
        string Rule,
        DiagnosticDescriptor Descriptor,
        Func<DataHandlingEvidence, bool> IsMet,
        Func<DataHandlingEvidence, string> Message,
        string FixHint)
    {
        /// <summary>The rule in a policy or in the overlay of a scope, when it is on.</summary>
        public BooleanNode? RuleIn(Node policy) =>
            policy.Find("dataHandling", Part, Rule) is BooleanNode { Value: true } rule ? rule : null;
    }
}
