using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Verdicts;

/// <summary>One thing that a family found wrong.</summary>
public sealed record FamilyFinding
{
    private readonly Severity? _severity;

    /// <summary>The code.</summary>
    public required DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>The severity; by default that of the code.</summary>
    public Severity Severity
    {
        get => _severity ?? Descriptor.Severity;
        init => _severity = value;
    }

    /// <summary>One paragraph without line ends: the thing and what is wrong with it. It may quote hostile text; every writer escapes it.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Remedy { get; init; }

    /// <summary>The place to edit.</summary>
    public required FindingPlace Place { get; init; }

    /// <summary>
    /// What the finding is about, in words that stay the same when other lines of the file change: the id of a rule or an event. Findings
    /// of one code are told apart by it, in fingerprints too.
    /// </summary>
    public required string Subject { get; init; }

    /// <summary>Other places that belong to it, such as the line that promoted a rule.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>The agent whose folder it lies in, when the family knows one; else null.</summary>
    public string? Agent { get; init; }
}
