namespace OpenClaw.Policy.Git;

/// <summary>Who made something, and when.</summary>
/// <param name="Name">As git holds it: any text, and nobody checks it.</param>
/// <param name="Email">As git holds it.</param>
/// <param name="When">With the offset that the author's machine had.</param>
public sealed record GitSignature(string Name, string Email, DateTimeOffset When);
