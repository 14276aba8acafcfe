namespace OpenClaw.Policy.Repair;

/// <summary>What becomes of one file.</summary>
/// <param name="Path">Absolute, as the file set gave it; links are not followed.</param>
/// <param name="Before">The text that was read, a byte order mark included. Its UTF-8 form is the file's bytes.</param>
/// <param name="After">The text to write.</param>
public sealed record FileEdit(string Path, string Before, string After);
