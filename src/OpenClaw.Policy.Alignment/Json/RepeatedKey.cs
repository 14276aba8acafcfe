namespace OpenClaw.Policy.Alignment.Json;

/// <summary>A key that stands again in one object: the earlier value is lost.</summary>
/// <param name="Name">The key.</param>
/// <param name="Earlier">Where the lost one begins.</param>
/// <param name="Later">Where the one that counts begins.</param>
public readonly record struct RepeatedKey(string Name, int Earlier, int Later);
