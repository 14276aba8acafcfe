using OpenClaw.Policy.Governance.Rules;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>
/// Puts a request into a class by a set of rules: every match of every rule is noted, the highest class wins, and what no rule knows gets the default.
/// The text is all that is looked at: what an agent may do is a question of its tools.
/// </summary>
public sealed class Classifier(GovernanceRules rules)
{
    /// <summary>The rule for text that hides what it says: such a request is never green.</summary>
    public const string DisguiseRule = "disguised-text";

    /// <summary>The rule for text that is longer than what is looked at.</summary>
    public const string LengthRule = "request-too-long";

    private readonly bool _hasPatterns = rules.Rules.Any(static r => r.Terms.Any(static t => !t.IsSubstring));

    public RequestClassification Classify(string request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Length > RequestLimits.Length)
        {
            return new(request, RiskClass.Red, [new(LengthRule, RiskClass.Red, "", 0, request.Length, ReadingMeans.AsWritten)], []);
        }

        var matches = new List<RuleMatch>();
        AddSubstrings(request, matches);
        IReadOnlyList<RequestDisguise> disguises = [];
        if (_hasPatterns)
        {
            var readings = RequestReadings.Of(request, rules.Vocabulary);
            disguises = readings.Disguises;
            foreach (var reading in readings.Readings)
            {
                AddPatterns(reading, matches);
            }

            matches.AddRange(disguises.Select(static d => new RuleMatch(DisguiseRule, RiskClass.Amber, d.Kind, d.Start, d.Length, ReadingMeans.AsWritten)));
        }

        // What is found as it is written need not be told again for other readings.
        var kept = matches.OrderBy(static m => m.Means).DistinctBy(static m => (m.RuleId, m.Term, m.Start, m.Length))
            .OrderByDescending(static m => m.Risk).ThenBy(static m => m.Means).ThenBy(static m => m.Start).ThenBy(static m => m.RuleId, StringComparer.Ordinal).ToList();
        return new(request, kept.Count > 0 ? kept[0].Risk : rules.Default, kept, disguises);
    }

    private void AddSubstrings(string request, List<RuleMatch> matches)
    {
        LoweredText? lowered = null;
        foreach (var rule in rules.Rules)
        {
            foreach (var term in rule.Terms.Where(static t => t.IsSubstring))
            {
                lowered ??= new LoweredText(request);
                if (lowered.Find(term.Text) is { } place)
                {
                    matches.Add(new(rule.Id, rule.Risk, term.Text, place.Start, place.Length, ReadingMeans.AsWritten));
                }
            }
        }
    }

    private void AddPatterns(RequestReading reading, List<RuleMatch> matches)
    {
        var places = new UnitPlaces(rules.Vocabulary, reading.Words);
        foreach (var rule in rules.Rules)
        {
            // What only comes to light when a disguise is undone never makes a request harmless.
            if (rule.Risk == RiskClass.Green && reading.Means != ReadingMeans.AsWritten)
            {
                continue;
            }

            bool[]? excused = null;
            foreach (var term in rule.Terms)
            {
                if (term.Pattern is not { } pattern || !places.MayMatch(pattern))
                {
                    continue;
                }

                excused ??= places.Cover(rule.Unless);
                var found = places.Find(pattern).Where(p => !IsExcused(excused, p) && !IsChance(reading, p)).Take(RequestLimits.MatchesOfATerm);
                matches.AddRange(found.Select(p => Match(rule, term, reading, p)));
            }
        }
    }

    private static bool IsExcused(bool[] excused, (int Start, int End) place) => excused.AsSpan(place.Start, place.End - place.Start).Contains(true);

    /// <summary>One word that means something backwards can mean nothing; two do not.</summary>
    private static bool IsChance(RequestReading reading, (int Start, int End) place) =>
        reading.Means is ReadingMeans.Reversed or ReadingMeans.Rotated && place.End - place.Start < 2;

    private static RuleMatch Match(GovernanceRule rule, RuleTerm term, RequestReading reading, (int Start, int End) place)
    {
        var (start, end) = (int.MaxValue, 0);
        for (var i = place.Start; i < place.End; i++)
        {
            start = Math.Min(start, reading.Words[i].Start);
            end = Math.Max(end, reading.Words[i].End);
        }

        return new(rule.Id, rule.Risk, term.Text, start, end - start, reading.Means);
    }
}
