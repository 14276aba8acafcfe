namespace OpenClaw.Policy.RulePages;

/// <summary>A page does not have the form that the reports need.</summary>
internal sealed class PageException(string file, int line, string message) : Exception(message)
{
    public string File { get; } = file;

    /// <summary>Counted from 1.</summary>
    public int Line { get; } = line;
}
