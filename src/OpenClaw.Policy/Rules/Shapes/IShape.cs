using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>
/// Something that a policy document must look like. A contract lists its shapes in the order of the real program, which reports only
/// the first one that does not hold.
/// </summary>
internal interface IShape
{
    /// <summary>What does not hold, or null. A container that is absent holds.</summary>
    Finding? FirstIssue(RuleContext context);
}
