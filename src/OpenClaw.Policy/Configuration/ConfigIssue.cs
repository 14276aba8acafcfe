using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration;

/// <summary>Something that the loader says about a config: with it the config is invalid, or it is a mere warning.</summary>
/// <param name="Path">The dotted key path that the real program prints; empty for the document.</param>
/// <param name="Message">The text of the real program.</param>
/// <param name="Origin">The place to edit; null when there is none (a file that cannot be read).</param>
/// <param name="Detail">What the real program's text leaves out, such as why an included file does not parse; null when it says all.</param>
public sealed record ConfigIssue(string Path, string Message, Origin? Origin = null, string? Detail = null)
{
    /// <summary>What to do about it; null when the message says all.</summary>
    public string? Remedy { get; init; }
}
