namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>How much the family looks at. What is beyond is a finding, never passed over.</summary>
internal static class FamilyLimits
{
    /// <summary>A file of rules or playbooks, in bytes.</summary>
    public const int Document = 16 * 1024 * 1024;

    /// <summary>The log, in bytes: about forty thousand decisions. Reading and replaying it takes seconds and some hundred megabytes.</summary>
    public const int Log = 128 * 1024 * 1024;

    /// <summary>A Markdown file, in bytes.</summary>
    public const int Markdown = 1024 * 1024;

    /// <summary>Findings of one code in one file; a reader does not read more, and a stranger could write a million.</summary>
    public const int OfOneCode = 100;

    /// <summary>Names in the memory folder.</summary>
    public const int Names = 10_000;
}
