using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>Something that a part of a policy must look like. What is absent holds, unless a shape says otherwise.</summary>
internal interface IShape
{
    /// <summary>What does not hold, or null.</summary>
    /// <param name="root">The whole policy, or the overlay of a scope: the rules below a scope have the same paths as those of the policy.</param>
    Finding? FirstIssue(ShapePlace root);
}
