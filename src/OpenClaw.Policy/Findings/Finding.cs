using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Findings;

/// <summary>
/// One way in which the workspace does not conform. The members up to <see cref="FixHint"/> are OpenClaw's: they are printed by
/// <c>policy check</c> and hashed. The origins are this project's: they say which line to edit, and are never hashed.
/// </summary>
public sealed record Finding
{
    /// <summary>The row of the catalogue that this finding is an instance of.</summary>
    public required DiagnosticDescriptor Descriptor { get; init; }

    public string CheckId => Descriptor.CheckId ?? throw new InvalidOperationException($"{Descriptor.Code} is not a check of OpenClaw.");

    public Severity Severity => Descriptor.Severity;

    public required string Message { get; init; }

    /// <summary>OpenClaw's display name of the place: a file name, or words such as "openclaw config". Not a path to open.</summary>
    public required string Path { get; init; }

    /// <summary>The line in a Markdown declaration file, from 1; absent for settings.</summary>
    public int? Line { get; init; }

    public string? OcPath { get; init; }

    /// <summary>The <c>oc://</c> text of what does not conform.</summary>
    public string? Target { get; init; }

    /// <summary>The <c>oc://</c> text of the rule that demands otherwise.</summary>
    public string? Requirement { get; init; }

    public string? FixHint { get; init; }

    /// <summary>The fact whose texts the finding repeats; null when it repeats none of the config.</summary>
    public IObservedFact? Fact { get; init; }

    /// <summary>Where <see cref="Target"/> can be edited; null when it stands nowhere (a missing file).</summary>
    public Origin? TargetOrigin { get; init; }

    /// <summary>Where <see cref="Requirement"/> can be edited; null for a finding that no authored rule demands.</summary>
    public Origin? RequirementOrigin { get; init; }

    /// <summary>The hashed and printed members, in the order in which OpenClaw prints them (contracts P00 to P06; later ones print more).</summary>
    public ObjectNode ToNode()
    {
        var node = new ObjectNodeBuilder()
            .Set("checkId", CheckId)
            .Set("severity", Severity.ToWord())
            .Set("message", Message)
            .Set("source", "policy")
            .Set("path", Path);
        if (Line is { } line)
        {
            node.Set("line", line);
        }

        return node
            .SetIfPresent("ocPath", OcPath)
            .SetIfPresent("target", Target)
            .SetIfPresent("requirement", Requirement)
            .SetIfPresent("fixHint", FixHint)
            .Build();
    }
}
