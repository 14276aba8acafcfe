namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary>Objects whose other keys are refused (from contract P05), in the words that most sections share.</summary>
internal static class Unsupported
{
    /// <summary>"... is not supported in tools policy": "Remove ... or use a supported tools policy rule."</summary>
    /// <param name="path">The object.</param>
    /// <param name="allowed">Its keys.</param>
    /// <param name="section">The section's name in messages.</param>
    /// <param name="instead">What the hint offers instead.</param>
    public static KeysShape In(PolicyPath path, IReadOnlyList<string> allowed, string section, string instead) =>
        new(path, allowed, $"is not supported in {section} policy.", p => $"Remove {p.Property} or use {instead}.");

    /// <summary>The same for an object with a single key, which the hint names.</summary>
    public static KeysShape In(PolicyPath path, string onlyKey, string section) => new(
        path,
        [onlyKey],
        $"is not supported in {section} policy.",
        p => $"Remove {p.Property} or use {p.Enclosing!.Property}.{onlyKey}.");
}
