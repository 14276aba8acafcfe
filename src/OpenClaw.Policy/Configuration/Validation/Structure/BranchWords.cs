using OpenClaw.Policy.Configuration.Validation.Schemas;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>What several branches allow together, in words.</summary>
internal static class BranchWords
{
    public static string Expected(IReadOnlyList<SchemaNode> branches)
    {
        var kinds = branches.Where(static branch => branch.Values is null).Aggregate(ValueKinds.None, static (all, branch) => all | branch.AcceptedKinds);
        var values = branches.SelectMany(static branch => branch.Values?.Describe() ?? []).ToList();
        var listed = values.Count == 0 ? "" : string.Join(", ", values);
        return (kinds, values.Count) switch
        {
            (_, 0) => KindWords.Expected(kinds),
            (ValueKinds.None, _) => $"one of {listed}",
            _ => $"{KindWords.Expected(kinds)} or {listed}",
        };
    }
}
