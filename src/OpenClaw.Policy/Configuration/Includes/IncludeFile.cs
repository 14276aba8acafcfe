namespace OpenClaw.Policy.Configuration.Includes;

/// <summary>A file that is being put together, and the file that included it.</summary>
/// <param name="Path">Absolute, normalised.</param>
/// <param name="Includer">Null for the root file.</param>
internal sealed record IncludeFile(string Path, IncludeFile? Includer = null)
{
    /// <summary>0 for the root file.</summary>
    public int Level { get; } = Includer is null ? 0 : Includer.Level + 1;

    /// <summary>The files from the root to this one.</summary>
    public IEnumerable<string> Chain => (Includer?.Chain ?? []).Append(Path);
}
