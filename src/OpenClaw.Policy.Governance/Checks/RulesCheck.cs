using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Governance.Classification;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>Whether the rules are there, are the accepted ones, do what their examples say, and are no weaker than those of the base.</summary>
/// <param name="findings">Takes what is found.</param>
/// <param name="expectedHash">The accepted hash; null when nobody states one.</param>
internal sealed class RulesCheck(List<FamilyFinding> findings, string? expectedHash)
{
    /// <summary>Terms of at most as many letters are parts of too many words.</summary>
    private const int ShortSubstring = 6;

    /// <param name="folder">As it is.</param>
    /// <param name="trusted">As the base has it; null without a base, or when the base has none.</param>
    public void Check(GovernanceFolder folder, GovernanceFolder? trusted)
    {
        if (folder.RulesText is null && folder.Problems.All(static p => p.Code != GovernanceDiagnostics.RulesInvalid))
        {
            Add(GovernanceDiagnostics.RulesMissing, FindingPlace.WholeFile(folder.At(GovernanceFolder.RulesName)), "rules", "There are no rules, so no request can be classed.", "Write rules with `openclaw-policy governance init`. When the folder is about something else, leave governance out of --families.");
        }

        if (folder.Rules is not { } rules)
        {
            return;
        }

        var place = FindingPlace.Of(new SourceSpan(folder.RulesText!, 0, 0));
        if (expectedHash is not null && expectedHash != rules.Hash)
        {
            Add(GovernanceDiagnostics.RulesHashMismatch, place, "rules", $"The rules have the hash {rules.Hash}; {expectedHash} was accepted.", "Review the rules, then accept their hash.");
        }

        CheckExamples(rules);
        foreach (var rule in rules.Rules.Where(static r => r.Span is not null))
        {
            CheckRule(rule, rules);
        }

        if (trusted?.Rules is { } before)
        {
            CheckWeaker(rules, before, place);
        }

        if (trusted is not null && trusted.Roster?.Hash != folder.Roster?.Hash && trusted.Roster is not null)
        {
            Add(GovernanceDiagnostics.RosterChanged, FindingPlace.WholeFile(folder.At(GovernanceFolder.RosterName)), "roster", "The change edits who may approve. It is judged by the roster of the base.", "Have an owner of the roster review the edit, in a change of its own.");
        }
    }

    private void CheckExamples(GovernanceRules rules)
    {
        var classifier = new Classifier(rules);
        foreach (var example in rules.Examples.Where(static e => e.Span is not null))
        {
            if (classifier.Classify(example.Request).Risk is var risk && risk != example.Risk)
            {
                Add(GovernanceDiagnostics.SelfTestFailed, FindingPlace.Of(example.Span!.Value), $"example/{example.Request}", $"The example \"{example.Request}\" is {risk.ToWord()}, and has to be {example.Risk.ToWord()}.", "Correct the rules; `governance classify --rules` shows which one decides.");
            }
        }
    }

    private void CheckRule(GovernanceRule rule, GovernanceRules rules)
    {
        foreach (var term in rule.Terms.Where(static t => t.IsSubstring && t.Text.Length <= ShortSubstring))
        {
            Add(GovernanceDiagnostics.SubstringMatch, FindingPlace.Of(term.Span!.Value), $"rule/{rule.Id}/{term.Text}", $"The rule {rule.Id} finds \"{term.Text}\" inside words too, as \"token\" in \"tokenizer\".", "Put it under `words`.");
        }

        var higher = rules.Rules.Where(r => r.Risk > rule.Risk && r.Unless.Count == 0).SelectMany(static r => r.Terms).Select(static t => t.Text).ToHashSet(StringComparer.Ordinal);
        if (rule.Terms.All(t => higher.Contains(t.Text)))
        {
            Add(GovernanceDiagnostics.RuleUnreachable, FindingPlace.Of(rule.Span!.Value), $"rule/{rule.Id}", $"The rule {rule.Id} can never decide: rules of a higher class find all that it finds.", "Leave it out, or give it terms of its own.");
        }
    }

    private void CheckWeaker(GovernanceRules rules, GovernanceRules before, FindingPlace place)
    {
        if (rules.Hash != before.Hash)
        {
            foreach (var (subject, what) in RulesComparison.Weaknesses(rules, before))
            {
                Add(GovernanceDiagnostics.RulesWeaker, place, subject, $"{what} The change is judged by the rules of the base.", "Have an owner of the rules review the edit, in a change of its own.");
            }
        }
    }

    private void Add(DiagnosticDescriptor code, FindingPlace place, string subject, string message, string remedy) =>
        findings.Add(new FamilyFinding { Descriptor = code, Place = place, Subject = subject, Message = message, Remedy = remedy });
}
