namespace OpenClaw.Policy.Evidence.Secrets;

/// <summary>A reference to a secret.</summary>
/// <param name="Source">Where the secret comes from, such as <c>env</c>.</param>
/// <param name="Provider">The id of the provider that is asked for it.</param>
internal readonly record struct SecretReference(string Source, string Provider);
