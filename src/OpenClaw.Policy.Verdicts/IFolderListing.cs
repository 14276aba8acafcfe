namespace OpenClaw.Policy.Verdicts;

/// <summary>What lies in a folder of a file set.</summary>
public interface IFolderListing
{
    /// <summary>
    /// The names in a folder, sorted by code point; empty when there is no such folder. Links and what is no regular file are listed too:
    /// reading them says what they are.
    /// </summary>
    /// <param name="folder">An absolute, normalised path inside the root.</param>
    /// <param name="limit">With more names than this the answer is null: a folder that was not looked at in full has not passed.</param>
    IReadOnlyList<string>? Names(string folder, int limit);
}
