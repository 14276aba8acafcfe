namespace OpenClaw.Policy.Repair;

/// <summary>A change cannot be made in the text without guessing. The message names the setting, the place and the reason, never a value.</summary>
public sealed class EditRefusedException(string message) : Exception(message);
