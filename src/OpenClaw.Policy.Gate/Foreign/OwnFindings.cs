using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Gate.Foreign;

/// <summary>
/// What the same check finds in the files of here, with the variables that are given here. A finding that was printed elsewhere in the same words
/// holds nothing that is not known here.
/// </summary>
internal sealed class OwnFindings
{
    private readonly Dictionary<(string, string, string?, string?, string?), Finding> _byWords = [];

    private OwnFindings(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            _byWords.TryAdd(WordsOf(finding), finding);
        }
    }

    /// <param name="request">Where the files are. Accepted hashes are left out: a mismatch would hide the findings.</param>
    public static OwnFindings In(GateRequest request) => new(
        PolicyGate.Judge(request with { Base = null, BaselinePolicy = null, WithoutAcceptedHashes = true }).Diagnostics.Select(static d => d.Finding).OfType<Finding>());

    /// <summary>The finding of here with the same words; null when there is none.</summary>
    public Finding? Find(Finding printed) => _byWords.GetValueOrDefault(WordsOf(printed));

    private static (string, string, string?, string?, string?) WordsOf(Finding finding) =>
        (finding.CheckId, finding.Message, finding.Target ?? finding.OcPath, finding.Requirement, finding.FixHint);
}
