namespace OpenClaw.Policy.Drift;

/// <summary>An environment variable that the config refers to, in one state or with a value in one state only.</summary>
/// <param name="Name">Its name. Never a value.</param>
/// <param name="Before">Whether it had a value; null when the config did not refer to it.</param>
/// <param name="After">Whether it has a value; null when the config does not refer to it.</param>
public sealed record VariableChange(string Name, bool? Before, bool? After);
