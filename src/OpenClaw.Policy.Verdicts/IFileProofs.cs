namespace OpenClaw.Policy.Verdicts;

/// <summary>What the history proves about who wrote the files of a change.</summary>
public interface IFileProofs
{
    /// <summary>Looks for the commit of the change that brought a file as it is, and whether one of some keys signed it.</summary>
    /// <param name="path">Of the file, absolute.</param>
    /// <param name="text">What was read there; the commit has to hold the same.</param>
    /// <param name="keys">Public keys as OpenSSH writes them, type and base64.</param>
    /// <returns>Null when it is proven; else what is in the way, as a clause without a full stop.</returns>
    string? Doubt(string path, string text, IReadOnlyList<string> keys);
}
