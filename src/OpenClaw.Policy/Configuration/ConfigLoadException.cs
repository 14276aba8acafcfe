namespace OpenClaw.Policy.Configuration;

/// <summary>A config cannot be put together; it never leaves the loader.</summary>
internal sealed class ConfigLoadException(ConfigIssue issue) : Exception(issue.Message)
{
    public ConfigIssue Issue { get; } = issue;
}
