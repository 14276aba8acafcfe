namespace OpenClaw.Policy.Releases;

/// <summary>
/// One OpenClaw release: a row of <see cref="ReleaseCatalog"/>. Code asks a row for a named feature, never for its version.
/// </summary>
public sealed class OpenClawRelease
{
    private readonly Func<(PolicyContract Contract, LoaderProfile Loader, ValidationProfile Validation)> _parts;

    /// <summary>A row names its parts and makes none: a run needs those of one release, and most of the others' only cost time.</summary>
    internal OpenClawRelease(string version, Func<(PolicyContract Contract, LoaderProfile Loader, ValidationProfile Validation)> parts)
    {
        Version = version;
        _parts = parts;
    }

    /// <summary>As npm knows it, such as <c>2026.5.20</c>.</summary>
    public string Version { get; }

    /// <summary>The workspace file that declares governed tools.</summary>
    public string ToolDeclarationFile => Contract.ToolDeclarations.FileName;

    /// <summary>Whether one of several agents is the default one, which works in the folder that all share (up to 2026.7.35).</summary>
    public bool HasDefaultAgent => Loader.HasDefaultAgent;

    /// <summary>Whether <c>policy check</c> can be told the agent it is about, with <c>--agent</c> (from 2026.8.1).</summary>
    public bool TakesAgent => Loader.KeysAgents;

    /// <summary>
    /// Whether a check that is not made is answered on standard output, as an object with an <c>error</c> (from 2026.8.1), beside the
    /// text on standard error.
    /// </summary>
    public bool PrintsRefusals => Loader.PrintsRefusals;

    /// <summary>Whether <c>doctor --lint --json</c> begins with a <c>schemaVersion</c> (from 2026.9.5).</summary>
    public bool NumbersDoctorReports => Loader.NumbersDoctorReports;

    /// <summary>How many policy checks the release makes.</summary>
    public int CheckCount => Contract.CheckIds.Count;

    /// <summary>What <c>policy check</c> reads, emits and words.</summary>
    internal PolicyContract Contract => _parts().Contract;

    /// <summary>How the release reads its config.</summary>
    internal LoaderProfile Loader => _parts().Loader;

    /// <summary>How the release validates its config beside its schema.</summary>
    internal ValidationProfile Validation => _parts().Validation;

    public override string ToString() => Version;
}
