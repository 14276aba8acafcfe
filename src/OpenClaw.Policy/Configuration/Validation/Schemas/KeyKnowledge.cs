namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>What is said about a key that a release does not know.</summary>
/// <param name="Statement">A sentence that names the releases that know it.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record KeyKnowledge(string Statement, string Remedy);
