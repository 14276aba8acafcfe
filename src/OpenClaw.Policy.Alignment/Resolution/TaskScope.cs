namespace OpenClaw.Policy.Alignment.Resolution;

/// <summary>Where a task or a rule belongs.</summary>
/// <param name="Scope">One of <see cref="Model.Vocabulary.Scopes"/>.</param>
/// <param name="Key">The project or the domain; empty when none is meant.</param>
public readonly record struct TaskScope(string Scope, string Key);
