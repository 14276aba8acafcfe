using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting;

/// <summary>Verdicts and thresholds as reports write them.</summary>
internal static class VerdictWords
{
    /// <summary>For programs: <c>passed</c>, <c>findings</c> or <c>could-not-look</c>.</summary>
    public static string ToWord(this GateVerdict verdict) => verdict switch
    {
        GateVerdict.Passed => "passed",
        GateVerdict.Findings => "findings",
        GateVerdict.CouldNotLook => "could-not-look",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>For people.</summary>
    public static string ToPhrase(this GateVerdict verdict) => verdict switch
    {
        GateVerdict.Passed => "passed",
        GateVerdict.Findings => "failed",
        GateVerdict.CouldNotLook => "could not look",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>The threshold as <c>--fail-on</c> takes it.</summary>
    public static string ThresholdWord(this GateResult result) => result.FailOn?.ToWord() ?? "none";
}
