using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>An entry that breaks the model. It takes part in nothing and is written back as it was read.</summary>
/// <param name="Key">Its key in the file.</param>
/// <param name="Record">Its value.</param>
/// <param name="Reason">What is wrong, one sentence.</param>
public sealed record SetAsideEntry(string Key, JsonValue Record, string Reason);
