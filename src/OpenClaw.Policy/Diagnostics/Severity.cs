namespace OpenClaw.Policy.Diagnostics;

/// <summary>How serious a finding is, in OpenClaw's own words and order.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
