using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Gate.History;

namespace OpenClaw.Policy.Gate;

/// <summary>One line of the gate's verdict, ready to be reported: what is wrong, where, and which rule demands otherwise.</summary>
public sealed record GateDiagnostic
{
    public required DiagnosticDescriptor Descriptor { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>One paragraph without line ends, naming the thing, the rule and the remedy. It may quote hostile text: every writer escapes it.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it; null when the message says all.</summary>
    public string? Remedy { get; init; }

    /// <summary>The place to edit. Null only when there is no file to point at (no config was found).</summary>
    public DiagnosticLocation? Location { get; init; }

    /// <summary>The rule that demands otherwise, or other places that belong to the finding.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>
    /// What it is about, in words that stay the same when lines of the file come and go, such as the id of a rule; null when its place says that.
    /// </summary>
    public string? Subject { get; init; }

    /// <summary>
    /// The way to <see cref="Location"/> through the structure of its file, which stays the same when other lines of the file come and go: the
    /// keys, and of an item of a list its id; null for a whole file. A service knows a finding again by it; nobody reads it.
    /// </summary>
    public string? StructuralPath { get; init; }

    /// <summary>OpenClaw's finding that this line reports; null for a code of the gate itself.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Of a hash that is not the accepted one: what makes it another; null when the accepted state is not known.</summary>
    public MismatchExplanation? Explanation { get; init; }

    /// <summary>Of a hash that is not the accepted one: the accepted one.</summary>
    internal string? AcceptedHash { get; init; }

    /// <summary>Of a hash that is not the accepted one: since when; null when there is no history to search, and for all other lines.</summary>
    public HashHistory? History { get; init; }

    /// <summary>The ids of the agents whose reports hold this line; empty when only one agent was judged, and for what concerns the run as a whole.</summary>
    public IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>
    /// The release refuses the config, and this was found in it all the same. Once the config is valid it may be gone, and more may be
    /// found.
    /// </summary>
    public bool IsProvisional { get; init; }

    /// <summary><see cref="Message"/> for people: what is provisional says so first.</summary>
    public string Statement => IsProvisional ? $"Provisional: {Message}" : Message;

    public bool IsCouldNotLook => Descriptor.IsCouldNotLook;
}
