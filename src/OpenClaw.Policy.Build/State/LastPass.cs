using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Gate.Options;

namespace OpenClaw.Policy.Build.State;

/// <summary>All that a build needs to know in order not to evaluate again. There is one only for a request that passed.</summary>
/// <param name="Request">The sealed request and the root of its places, see <see cref="SealOf"/>.</param>
/// <param name="Summary">The verdict in one line, for builds that find it standing.</param>
/// <param name="Inputs">Every path that was read or looked for.</param>
/// <param name="Outputs">The reports as they were written.</param>
/// <param name="Entries">What was logged, to be logged again.</param>
internal sealed record LastPass(
    string Request,
    LogText Summary,
    IReadOnlyList<InputRecord> Inputs,
    IReadOnlyList<InputRecord> Outputs,
    IReadOnlyList<LogEntry> Entries)
{
    /// <summary>Whether every build says something again: a warning is one until it is gone, a note was said when it was found.</summary>
    public bool Warns
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Level != LogLevel.Message)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>
    /// The pass of a request that an evaluation now would find again: sealed by this user, by this program, for this request, and no input
    /// or report is another.
    /// </summary>
    /// <param name="request">What is asked.</param>
    /// <param name="token">The request's token.</param>
    /// <param name="state">Where its state lies; null when there is no such folder.</param>
    /// <param name="key">The user's key; null when there is none.</param>
    public static LastPass? FindStanding(BuildRequest request, string token, StateDirectory? state, StateKey? key)
    {
        // What a revision stands for is no file: it can move while every input stays as it is.
        if (request[GateOptions.Base] is not null || key is null || state is null || LastPassFile.Read(state.At(state.LastPass), key) is not { } pass)
        {
            return null;
        }

        try
        {
            return pass.Request == SealOf(request, token, key) && AreUnchanged(pass.Outputs) && AreUnchanged(pass.Inputs)
                ? pass
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The evaluation meets the same file and says so with its own code.
            return null;
        }
    }

    /// <summary>
    /// What tells that a pass is one of a request. The request may hold values of environment variables, which are not stored. Which repository places are
    /// relative to is in no input: a commit of a repository around this one can make it a part of that.
    /// </summary>
    public static string SealOf(BuildRequest request, string token, StateKey key) =>
        key.Seal($"{token}\n{(request.ConfigFolder is { } folder ? WorkTree.Root(folder) : "")}");

    private static bool AreUnchanged(IReadOnlyList<InputRecord> records)
    {
        foreach (var record in records)
        {
            if (!record.IsUnchanged())
            {
                return false;
            }
        }

        return true;
    }
}
