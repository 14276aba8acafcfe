using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Reporting.Tests.Support;

/// <summary>Results as the gate would give them, made by hand.</summary>
internal static class Samples
{
    public const string Root = "/work/repo";

    public const string Config = """
        {
          "mcp": {
            "servers": {
              "browser": { "command": "npx" }
            }
          }
        }
        """;

    public const string Policy = """
        {
          // Reviewed.
          "mcp": { "servers": { "deny": ["browser"] } }
        }
        """;

    public static SourceText ConfigSource { get; } = new($"{Root}/openclaw.json", Config);

    public static SourceText PolicySource { get; } = new($"{Root}/policy.jsonc", Policy);

    public static PolicyAttestation Attestation { get; } = new("policy.jsonc", Hash('a'), Hash('b'), Hash('c'), Hash('d'));

    public static GateResult Clean => new()
    {
        Verdict = GateVerdict.Passed,
        Diagnostics = [],
        Root = Root,
        ConfigPath = $"{Root}/openclaw.json",
        WorkspacePath = Root,
        PolicyPath = $"{Root}/policy.jsonc",
        Release = "2026.5.20",
        FailOn = Severity.Error,
        Attestation = Attestation,
        Inputs = [new GateInput($"{Root}/openclaw.json", EntryKind.File, new string('1', 64)), new GateInput($"{Root}/policy.jsonc", EntryKind.Missing, null)],
        EnvironmentNames = ["API_KEY"],
    };

    /// <summary>The clean result of a workspace that was judged by a base.</summary>
    public static GateResult JudgedByBase => Judged with { Base = new GateBase("origin/main", new string('b', 40), new string('c', 40)) };

    /// <summary>The clean result of a workspace that was judged.</summary>
    public static GateResult Judged => Clean with { Agents = [new AgentReport { AgentId = "main", Verdict = GateVerdict.Passed, Diagnostics = [] }] };

    public static GateResult With(params GateDiagnostic[] diagnostics) => Clean with
    {
        Verdict = diagnostics.Any(static d => d.IsCouldNotLook) ? GateVerdict.CouldNotLook : GateVerdict.Findings,
        Diagnostics = diagnostics,
    };

    /// <summary>A denied MCP server in line 4 of the config, demanded by line 3 of the policy.</summary>
    public static GateDiagnostic DeniedServer => new()
    {
        Descriptor = DiagnosticCatalog.McpDeniedServer,
        Severity = Severity.Error,
        Message = "MCP server 'browser' is denied by policy.",
        Remedy = "Remove this configured MCP server or update the policy after review.",
        Location = At(ConfigSource, "\"browser\""),
        Related = [new RelatedLocation(At(PolicySource, "\"browser\""), "the policy rule that demands otherwise")],
        Finding = new Finding
        {
            Descriptor = DiagnosticCatalog.McpDeniedServer,
            Message = "MCP server 'browser' is denied by policy.",
            Path = "openclaw config",
            OcPath = "oc://openclaw.config/mcp/servers/browser",
            Target = "oc://openclaw.config/mcp/servers/browser",
            Requirement = "oc://policy.jsonc/mcp/servers/deny",
            FixHint = "Remove this configured MCP server or update the policy after review.",
            RequirementOrigin = new WrittenOrigin(Span(PolicySource, "\"browser\"")),
        },
    };

    /// <summary>The same, in a config that is refused.</summary>
    public static GateDiagnostic ProvisionalFinding => DeniedServer with { IsProvisional = true };

    public static GateDiagnostic MissingPolicy => new()
    {
        Descriptor = DiagnosticCatalog.PolicyMissing,
        Severity = Severity.Error,
        Message = "policy.jsonc is missing.",
        Location = DiagnosticLocation.WholeFile($"{Root}/policy.jsonc"),
    };

    public static GateDiagnostic NoConfig => new()
    {
        Descriptor = DiagnosticCatalog.ConfigNotFound,
        Severity = Severity.Error,
        Message = "No openclaw.json was found from here up to the root.",
    };

    public static GateDiagnostic Note => new()
    {
        Descriptor = DiagnosticCatalog.PluginNotMentioned,
        Severity = Severity.Info,
        Message = "The config does not enable the policy plugin.",
        Location = At(ConfigSource, "{"),
    };

    public static DiagnosticLocation At(SourceText source, string text) => DiagnosticLocation.Of(Span(source, text));

    private static SourceSpan Span(SourceText source, string text) =>
        new(source, source.Text.IndexOf(text, StringComparison.Ordinal), text.Length);

    private static string Hash(char digit) => $"sha256:{new string(digit, 64)}";
}
