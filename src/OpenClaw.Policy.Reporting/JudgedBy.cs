using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting;

/// <summary>By what a workspace was judged, in words that follow "judged". Each verdict says it, because a door may have been given a blank for a base.</summary>
public static class JudgedBy
{
    /// <summary>As many digits as nobody confuses in one repository.</summary>
    private const int ShortId = 12;

    /// <summary>The words of a run; null when nothing was judged. A revision in them is as somebody wrote it.</summary>
    public static string? Of(GateResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Agents.Count == 0 ? null : Of(result.Base, result.Given);
    }

    /// <param name="trusted">The trusted state; null when the workspace was judged by what it says itself.</param>
    /// <param name="given">What options gave beside it.</param>
    public static string Of(GateBase? trusted, GivenJudges given)
    {
        ArgumentNullException.ThrowIfNull(given);
        List<string> judges = [trusted is not null ? $"by base {Name(trusted)}" : $"by itself{(given.Base is { } asked ? $" (the base {asked} could not be read)" : "")}"];
        Add(given.BaselinePolicy, "the given baseline policy");
        Add(given.PolicyHash, "the given policy hash");
        Add(given.AttestationHash, "the given attestation hash");
        return string.Join(" and ", judges);

        void Add(bool isGiven, string judge)
        {
            if (isGiven)
            {
                judges.Add(judge);
            }
        }
    }

    private static string Name(GateBase trusted) => trusted.Revision == trusted.CommitId
        ? trusted.CommitId
        : $"{trusted.Revision} ({trusted.CommitId[..Math.Min(ShortId, trusted.CommitId.Length)]})";
}
