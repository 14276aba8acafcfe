using System.Globalization;
using System.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Proposal;

/// <summary>
/// Makes a first policy out of what is observed. What is in use is approved by name; what is risky is forbidden even when it is in use, so
/// the workspace may break its new policy, and the comment says where. Which words are in use is asked of the checks themselves: a word is
/// when a list without it is broken.
/// </summary>
public sealed class PolicyProposer
{
    /// <summary>A comment names so many places; the check names all.</summary>
    private const int PlacesShown = 3;

    private readonly EvaluationInput _input;
    private readonly Func<EvaluationInput, PolicyEvaluation> _evaluate;
    private readonly Func<SourceSpan, string> _show;
    private readonly Redaction _texts;
    private readonly List<(ProposalRow Row, PolicyRule Rule)> _rows;

    /// <param name="input">The workspace. Its own policy and accepted hashes are not looked at.</param>
    /// <param name="evaluate">Judges the workspace by another policy.</param>
    /// <param name="show">Names a place for a comment.</param>
    /// <param name="texts">Which names may be written down.</param>
    public PolicyProposer(EvaluationInput input, Func<EvaluationInput, PolicyEvaluation> evaluate, Func<SourceSpan, string> show, Redaction texts)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(evaluate);
        ArgumentNullException.ThrowIfNull(show);
        _input = input;
        _evaluate = evaluate;
        _show = show;
        _texts = texts;
        _rows = [.. ProposalRows.All.Join(input.Release.Contract.Rules, static r => r.Path, static r => r.Path.Property, static (row, rule) => (row, rule))];
    }

    /// <summary>Proposes a policy.</summary>
    public PolicyProposal Propose()
    {
        var withAll = Judge(_rows.Select(r => Rule(r.Row, FullValue(r))));
        var inUse = WordsInUse(withAll.Findings);
        List<ProposedRule> rules = [.. _rows.Select(r => Rule(r.Row, Value(r.Row, withAll.Evidence, inUse), Remarks(r.Row, withAll.Evidence, inUse)))];
        var findings = Judge(rules).Findings;
        var broken = 0;
        for (var i = 0; i < rules.Count; i++)
        {
            if (Of(_rows[i].Rule, findings) is { Count: > 0 } own)
            {
                broken++;
                rules[i] = rules[i] with { Comments = [.. rules[i].Comments, BrokenAt(own)] };
            }
        }

        return new PolicyProposal(ProposalText.Of(rules, Head(broken), Tail()), rules.Count, broken);
    }

    /// <summary>
    /// For each list of words those in use, found with one evaluation for each position in the longest list. A list that is broken with all
    /// of its words tells nothing about them.
    /// </summary>
    /// <param name="withAll">The findings when every list holds all of its words.</param>
    private Dictionary<string, List<string>> WordsInUse(IReadOnlyList<Finding> withAll)
    {
        var inUse = _rows.Where(static r => r.Row is WordsRow).ToDictionary(static r => r.Row.Path, static _ => new List<string>());
        var asked = _rows.Where(r => r.Row is WordsRow && Of(r.Rule, withAll).Count == 0).ToList();
        for (var position = 0; asked.Exists(r => position < r.Rule.Allowed!.Count); position++)
        {
            var findings = Judge(_rows.Select(r => Rule(r.Row, FullValue(r, without: position)))).Findings;
            foreach (var (row, rule) in asked)
            {
                if (position < rule.Allowed!.Count && Of(rule, findings).Count > 0)
                {
                    inUse[row.Path].Add(rule.Allowed![position]);
                }
            }
        }

        return inUse;
    }

    private static string FullValue((ProposalRow Row, PolicyRule Rule) row, int without = -1) => row.Row switch
    {
        WordsRow => ProposalText.List(row.Rule.Allowed!.Where((_, i) => i != without)),
        FixedRow fixedRow => fixedRow.Json,
        _ => "[]",
    };

    private string Value(ProposalRow row, PolicyEvidence evidence, Dictionary<string, List<string>> inUse) => row switch
    {
        WordsRow words => ProposalText.List(inUse[row.Path].Except(words.Risky).Append(words.Safest).Distinct(StringComparer.Ordinal)),
        NamesRow names => ProposalText.List(
            names.Observed(evidence).Where(n => !IsHidden(n)).Select(static n => n.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).DefaultIfEmpty(NamesRow.Nothing)),
        FixedRow fixedRow => fixedRow.Json,
        _ => throw new InvalidOperationException($"{row.Path} has no value."),
    };

    /// <summary>Whether a name holds the value of a variable, which a file that is committed must not tell.</summary>
    private bool IsHidden(StringNode name) => _texts.Hides(name) && _texts.Text(name) != name.Value;

    private IEnumerable<string> Remarks(ProposalRow row, PolicyEvidence evidence, Dictionary<string, List<string>> inUse)
    {
        if (row is NamesRow names && names.Observed(evidence).Where(IsHidden).Select(_texts.Text).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } hidden)
        {
            yield return $"In use and left out, because a variable gives it: {string.Join(", ", hidden.Select(static h => ProposalText.Quote(h).Trim('"')))}.";
        }

        if (row is WordsRow words && inUse[row.Path].Intersect(words.Risky).ToList() is { Count: > 0 } risky)
        {
            yield return $"In use and left out: {string.Join(", ", risky)}. Add it only when somebody has decided to live with it.";
        }
    }

    private static ProposedRule Rule(ProposalRow row, string json, params IEnumerable<string> remarks) => new(row.Path.Split('.'), [row.Why, .. remarks], json);

    private static List<Finding> Of(PolicyRule rule, IEnumerable<Finding> findings) =>
        [.. findings.Where(f => f.Descriptor.CheckId is { } id && rule.CheckIds.Contains(id))];

    private string BrokenAt(List<Finding> findings)
    {
        var places = findings.Where(static f => f.TargetOrigin is not null).Select(f => ProposalText.Quote(_show(f.TargetOrigin!.Anchor)).Trim('"')).Distinct().ToList();
        var shown = places.Count == 0 ? "" : $": {string.Join(", ", places.Take(PlacesShown))}{(places.Count > PlacesShown ? ", ..." : "")}";
        return string.Create(CultureInfo.InvariantCulture, $"Broken now ({findings.Count}){shown}.");
    }

    private List<string> Head(int broken) =>
    [
        $"The policy of this workspace, proposed from its config for OpenClaw {_input.Release.Version}. Read every rule, and change it to what the team wants.",
        "What is in use by name is approved; what is risky is forbidden even where it is in use.",
        broken == 0
            ? "The config keeps all of these rules."
            : string.Create(CultureInfo.InvariantCulture, $"The config breaks {broken} of these rules now, and the check fails until the config or the rule changes."),
        "",
    ];

    /// <summary>Nothing is left out without a word.</summary>
    private List<string> Tail()
    {
        var open = _input.Release.Contract.Rules.Select(static r => r.Path.Property).Except(_rows.Select(static r => r.Row.Path)).Order(StringComparer.Ordinal);
        return ["", "Left open, because only the team can say what it wants. Nothing checks these until they stand here:", .. open.Select(static p => $"  {p}")];
    }

    private PolicyEvaluation Judge(IEnumerable<ProposedRule> rules)
    {
        var text = ProposalText.Of([.. rules], [], []);
        var name = _input.Policy().DisplayPath;
        var source = new SourceText(name, text);
        var document = new PolicyDocument
        {
            DisplayPath = name,
            File = new FileReadResult(FileReadStatus.Found, name, Encoding.UTF8.GetBytes(text), name),
            Source = source,
            Value = Json5Reader.Read(source).Root,
        };
        var evaluation = _evaluate(_input with { Policy = () => document, Accepted = AcceptedHashes.None, ChecksEnabled = true });
        return evaluation.Findings.Any(static f => f.Descriptor == DiagnosticCatalog.PolicyInvalid)
            ? throw new InvalidOperationException("The proposed policy is malformed.")
            : evaluation;
    }
}
