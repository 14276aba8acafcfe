namespace OpenClaw.Policy.Reporting.Annotations;

/// <summary>
/// Text from outside as part of a GitHub workflow command. What the runner decodes (<c>%25</c>, <c>%0A</c>, ...) is encoded; line ends and controls
/// are made visible first, so that the runner's own log cannot be steered either, and neither can it by the older <c>##[</c> form.
/// </summary>
/// <remarks>The encoding is that of actions/toolkit, packages/core/src/command.ts.</remarks>
internal static class WorkflowCommandText
{
    /// <summary>The message behind the second <c>::</c>.</summary>
    public static string Data(string text, int maxLength) =>
        RevealedText.Of(text, maxLength).Replace("%", "%25", StringComparison.Ordinal).Replace("##", @"#\u0023", StringComparison.Ordinal);

    /// <summary>The value of a property such as <c>file</c>, where colon and comma separate.</summary>
    public static string Property(string text, int maxLength) =>
        Data(text, maxLength).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
