namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>What <c>audit</c> is asked to do.</summary>
internal sealed record AuditOptions
{
    public required IReadOnlyList<string> Files { get; init; }

    public string? Head { get; init; }

    public string? Rules { get; init; }

    public string? Folder { get; init; }

    public string? Ledger { get; init; }

    public string? Csv { get; init; }

    public string? Markdown { get; init; }

    public bool Json { get; init; }
}
