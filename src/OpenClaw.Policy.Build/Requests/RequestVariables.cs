namespace OpenClaw.Policy.Build.Requests;

/// <summary>The variables that <c>${NAME}</c> in a config may see.</summary>
/// <param name="Values">By name, in ordinal order, so that the order of items in a project makes no other request.</param>
/// <param name="Public">The names of those whose values may be shown.</param>
internal sealed record RequestVariables(IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> Public)
{
    public static readonly IReadOnlyDictionary<string, string> NoValues = new SortedDictionary<string, string>(StringComparer.Ordinal);
    public static readonly IReadOnlySet<string> NoNames = new HashSet<string>(StringComparer.Ordinal);
    public static readonly RequestVariables None = new(NoValues, NoNames);
}
