namespace OpenClaw.Policy.RulePages;

/// <summary>One page of docs/diagnostics, taken apart.</summary>
/// <param name="Code">Such as <c>OCP1020</c>.</param>
/// <param name="Description">The first paragraph as plain text.</param>
/// <param name="Markdown">Everything below the title, links made absolute.</param>
/// <param name="Text">The same as plain text.</param>
internal sealed record Page(string Code, string Description, string Markdown, string Text);
