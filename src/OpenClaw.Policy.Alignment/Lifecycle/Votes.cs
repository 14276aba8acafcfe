using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Lifecycle;

/// <summary>What an override says about a rule, judged by what the rule decides. openclaw-alignment 2.0.0 does not look at that.</summary>
public static class Votes
{
    /// <summary>The user asked for what the rule decides.</summary>
    public static bool Supports(string @override, string decision) => decision switch
    {
        Vocabulary.AutoExecute => Vocabulary.IsConsent(@override),
        Vocabulary.RequireConfirmation => Vocabulary.IsObjection(@override) || @override == Vocabulary.ShouldHaveRequiredConfirmation,
        _ => false,
    };

    /// <summary>The user asked for the opposite.</summary>
    public static bool Contradicts(string @override, string decision) => decision switch
    {
        Vocabulary.AutoExecute => Vocabulary.IsObjection(@override) || @override == Vocabulary.ShouldHaveRequiredConfirmation,
        Vocabulary.RequireConfirmation => Vocabulary.IsConsent(@override),
        _ => false,
    };

    /// <summary>The feedback speaks against the rule: a contradiction, or a failure of what it executed.</summary>
    public static bool IsNegative(string @override, string outcome, string decision) =>
        Contradicts(@override, decision) || (decision == Vocabulary.AutoExecute && (outcome == Vocabulary.Failure || outcome == Vocabulary.Rollback));
}
