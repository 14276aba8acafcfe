using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>
/// Findings of a rule that holds for some agents or channels only. A setting that all share is not changed for their sake.
/// </summary>
internal static class ScopedFindings
{
    public const string SharedSetting = "A scoped rule demands it, but the setting is shared with agents or channels outside the scope.";

    public static bool IsScoped(Finding finding) => finding.Requirement?.Contains("/scopes/", StringComparison.Ordinal) == true;
}
