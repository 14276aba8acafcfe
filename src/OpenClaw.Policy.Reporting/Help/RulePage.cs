namespace OpenClaw.Policy.Reporting.Help;

/// <summary>The page docs/diagnostics/&lt;code&gt;.md as reports show it.</summary>
/// <param name="Description">What the diagnostic means, in one sentence.</param>
/// <param name="Markdown">The page below its title.</param>
/// <param name="Text">The same as plain text.</param>
public sealed record RulePage(string Description, string Markdown, string Text);
