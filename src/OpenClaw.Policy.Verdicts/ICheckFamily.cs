using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Verdicts;

/// <summary>
/// A family of checks that judges a workspace beside the policy itself, such as <c>alignment</c>. It owns its codes, knows whether a
/// workspace uses it, and reports what is wrong; the gate decides the verdict.
/// </summary>
public interface ICheckFamily
{
    /// <summary>The word of the family in <c>--families</c> and in front of its check ids: lower case, one word.</summary>
    string Name { get; }

    /// <summary>Every code that the family can give, in the order of the codes.</summary>
    IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Whether the workspace uses the family: a look at which files exist, without reading them.</summary>
    bool Applies(CheckContext context);

    /// <summary>
    /// Everything that is wrong, and what was looked at. A file that cannot be read or is beyond a limit is a finding, not an
    /// exception: what could not be looked at has not passed.
    /// </summary>
    FamilyResult Check(CheckContext context);
}
