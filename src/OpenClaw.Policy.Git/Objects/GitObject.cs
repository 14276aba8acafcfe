namespace OpenClaw.Policy.Git.Objects;

/// <summary>An object of the repository.</summary>
/// <param name="Id">Its full id, lower-case hex: 40 digits, or 64 in a SHA-256 repository.</param>
/// <param name="Kind"><c>commit</c>, <c>tree</c>, <c>blob</c> or <c>tag</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Content">Null when it is larger than was asked for.</param>
internal sealed record GitObject(string Id, string Kind, long Size, byte[]? Content);
