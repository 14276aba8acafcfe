using System.Text.Json.Nodes;
using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>Whether what is said of a pair of policies is true of workspaces.</summary>
internal sealed class PairJudge(OpenClawRelease release)
{
    public static Node Parse(JsonNode policy) => Json5Reader.Read(new SourceText("/w/policy.jsonc", policy.ToJsonString())).Root;

    /// <summary>What the gate says of the two: no finding and no gap when it takes the policy for as strict.</summary>
    public Conformance Compare(PolicyPair pair) => ConformanceReview.Of(Document(pair.Baseline), Document(pair.Policy), release);

    /// <summary>A finding by the baseline that has no counterpart by the policy; null when all have one, or one of the two cannot judge.</summary>
    public static Finding? Slip(Node baseline, Node policy, PairWorkspace workspace)
    {
        try
        {
            var demanded = workspace.Judge(baseline);
            if (demanded.Count == 0)
            {
                return null;
            }

            var found = workspace.Judge(policy);
            return found.Any(static f => f.Descriptor == DiagnosticCatalog.PolicyInvalid) ? null : Slip(demanded, found);
        }
        catch (Exception error) when (error is ReleaseFailureException or PolicyLimitException or EvaluationLimitException)
        {
            return null;
        }
    }

    private static Finding? Slip(IReadOnlyList<Finding> demanded, IReadOnlyList<Finding> found)
    {
        var keys = found.Select(Key).ToHashSet(StringComparer.Ordinal);
        var tools = found.Where(IsRequiredTool).ToLookup(static f => f.Target, ToolOf, StringComparer.Ordinal);
        return demanded.FirstOrDefault(d => !keys.Contains(Key(d)) && !(IsRequiredTool(d) && tools[d.Target].Any(p => ToolGlob.IsPattern(p) && ToolGlob.Matches(p, ToolOf(d)))));
    }

    /// <summary>The same for findings on the same fact for the same reason, whatever the policy that demands otherwise says else.</summary>
    private static string Key(Finding finding) => finding.Descriptor.Code switch
    {
        // Whether a name is denied or only not allowed depends on both lists.
        "OCP1020" or "OCP1021" => $"mcp {finding.Target}",
        "OCP1030" or "OCP1031" => $"models {finding.Target}",

        // The message holds what the policy expects.
        "OCP1052" or "OCP1053" or "OCP1240" or "OCP1220" or "OCP1221" => $"{finding.Descriptor.Code} {finding.Target}",

        // A scope names the agent that inherits a setting; the top level, where it is inherited from.
        "OCP1223" => $"OCP1223 {finding.Message[finding.Message.LastIndexOf(" uses ", StringComparison.Ordinal)..]}",
        "OCP1224" => "OCP1224",
        _ => $"{finding.Descriptor.Code} {finding.Target} {finding.Message}",
    };

    private static bool IsRequiredTool(Finding finding) => finding.Descriptor == DiagnosticCatalog.ToolsRequiredDenyMissing;

    /// <summary>The tool between the last two quotes: the real program's sentence ends with it.</summary>
    private static string ToolOf(Finding finding)
    {
        const string Before = " does not deny required tool '";
        var start = finding.Message.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return finding.Message[start..^2];
    }

    private static PolicyDocument Document(JsonNode policy)
    {
        var text = policy.ToJsonString();
        return new PolicyDocument
        {
            DisplayPath = "policy.jsonc",
            File = new FileReadResult(FileReadStatus.Found, "/w/policy.jsonc", System.Text.Encoding.UTF8.GetBytes(text), "/w/policy.jsonc"),
            Value = Json5Reader.Read(new SourceText("/w/policy.jsonc", text)).Root,
        };
    }
}
