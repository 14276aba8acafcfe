using System.Buffers;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Governance.Classification;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Rules;

/// <summary>Reads <c>governance/rules.jsonc</c>. Its form is in <c>docs/reference/governance-rules.md</c>.</summary>
public static class RulesReader
{
    /// <summary>The version of the form.</summary>
    private const int Version = 1;

    private const string ExtendsWord = "default";

    /// <summary>Reads a file. Its own rules come first; with <c>extends</c>, the shipped ones come behind them.</summary>
    public static RulesReading Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source, isShipped: false);
    }

    /// <summary>Reads rules that lie in the program itself, whose places nobody can look at.</summary>
    internal static GovernanceRules ReadShipped(SourceText source)
    {
        var reading = Read(source, isShipped: true);
        return reading.Rules ?? throw new InvalidOperationException($"{reading.Problems[0].Span}: {reading.Problems[0].Message}");
    }

    private static RulesReading Read(SourceText source, bool isShipped)
    {
        Node root;
        var problems = new List<RulesProblem>();
        try
        {
            var document = Json5Reader.Read(source);
            root = document.Root;
            problems.AddRange(document.DuplicateKeys.Select(static k => new RulesProblem(
                "A key stands twice in one object; the first value would be lost.", "Leave one of them out.", k.Later, "rules")));
        }
        catch (Json5SyntaxException e)
        {
            return new(null, [new(e.Message, Json5SyntaxException.Remedy, new SourceSpan(source, Math.Min(e.Offset, source.Text.Length), 0), "rules")]);
        }
        catch (Json5LimitException e)
        {
            return new(null, [new(e.Message, "Write a smaller file.", new SourceSpan(source, e.Offset, 0), "rules")]);
        }

        if (root is not ObjectNode file)
        {
            return new(null, [new("The rules are no object.", "Write an object in braces, as `governance init` does.", NodeReader.SpanOf(root), "rules")]);
        }

        var rules = new FileOfRules(file, problems, isShipped).Read();
        return problems.Count == 0 ? new(rules, []) : new(null, [.. problems.OrderBy(static p => p.Span.Start)]);
    }

    private sealed class FileOfRules(ObjectNode file, List<RulesProblem> problems, bool isShipped)
    {
        private static readonly SearchValues<char> Operators = SearchValues.Create("{}()|^~");

        private readonly NodeReader _file = new(file, problems, "rules");

        public GovernanceRules? Read()
        {
            if (_file.Count("version", Version, Version) is null && file["version"] is null)
            {
                _file.Problem(file, "`version` is missing.", "Add `version: 1`.");
            }

            _ = _file.Text("$schema");
            var extends = Extends();
            var risk = _file.Risk("default");
            var reader = new TermReader(Groups());
            var own = Rules(reader);
            var examples = Examples();
            var invoke = Invoke();
            _file.RefuseUnknown();
            RefuseSameIds(own, extends);
            if (problems.Count > 0)
            {
                return null;
            }

            return Make(own, reader, extends, risk ?? extends?.Default ?? RiskClass.Amber) with
            {
                Examples = examples,
                InvokeTools = invoke ?? extends?.InvokeTools ?? [],
            };
        }

        private GovernanceRules Make(List<GovernanceRule> own, TermReader reader, GovernanceRules? extends, RiskClass risk) => new()
        {
            Rules = [.. own, .. extends?.Rules ?? []],
            Default = risk,
            Examples = [],
            InvokeTools = [],
            ExtendsDefault = extends is not null,
            Hash = HashOf(extends),
            Vocabulary = Vocabulary.Of(own, reader.Units, extends?.Vocabulary),
        };

        private string HashOf(GovernanceRules? extends)
        {
            var text = CanonicalHash.Of(file);
            return extends is null ? text : CanonicalHash.Of(new ArrayNode([new StringNode(text), new StringNode(extends.Hash)]));
        }

        private GovernanceRules? Extends()
        {
            var word = _file.Text("extends");
            if (word is null || (word == ExtendsWord && isShipped))
            {
                return null;
            }

            if (word == ExtendsWord)
            {
                return ShippedRules.Default;
            }

            _file.Problem(file["extends"]!, $"There are no rules `{word}` to extend.", "Write `extends: \"default\"`, or leave it out.");
            return null;
        }

        private Dictionary<string, IReadOnlyList<string>> Groups()
        {
            var groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            if (_file.Member("groups") is { } node)
            {
                if (node is not ObjectNode { Members.Count: <= PatternLimits.Rules } all)
                {
                    _file.Problem(node, "`groups` is no object of lists.", "Write an object that has a list of terms for each name.");
                    return groups;
                }

                var reader = new NodeReader(all, problems, "groups");
                foreach (var member in all.Members)
                {
                    groups[member.Name] = [.. reader.Texts(member.Name, PatternLimits.Terms).Select(static t => t.Value)];
                }
            }

            return groups;
        }

        private List<GovernanceRule> Rules(TermReader reader)
        {
            var rules = new List<GovernanceRule>();
            var node = _file.Member("rules");
            if (node is not ArrayNode { Items.Count: <= PatternLimits.Rules } list)
            {
                _file.Problem(node ?? file, "`rules` is no list of rules, or too long a one.", "Write a list of objects; it may be empty.");
                return rules;
            }

            foreach (var item in list.Items)
            {
                if (item is ObjectNode rule)
                {
                    rules.Add(Rule(rule, reader));
                }
                else
                {
                    _file.Problem(item, "A rule is no object.", "Write an object with id, risk, reason and match.");
                }
            }

            return rules;
        }

        private GovernanceRule Rule(ObjectNode node, TermReader reader)
        {
            var id = node["id"].AsString() ?? "";
            var rule = new NodeReader(node, problems, $"rule/{id}");
            id = rule.Text("id", required: true) ?? "";
            var risk = rule.Risk("risk", required: true) ?? RiskClass.Red;
            var read = new GovernanceRule
            {
                Id = id,
                Risk = risk,
                Category = rule.Text("category") ?? risk.ToImpact(),
                Reason = rule.Text("reason", required: true) ?? "",
                Terms = Match(rule, node, reader),
                Unless = [.. rule.Texts("unless", PatternLimits.Terms).Select(t => Term(rule, reader, t)).OfType<RuleTerm>()],
                AllowedTools = Tools(rule, node),
                Approvals = Approvals(rule, node),
                Span = isShipped ? null : (node["id"] ?? node).Origin!.Anchor,
            };
            rule.RefuseUnknown();
            return read;
        }

        private List<RuleTerm> Match(NodeReader rule, ObjectNode node, TermReader reader)
        {
            if (rule.Member("match") is not ObjectNode match)
            {
                rule.Problem(node["match"] ?? node, "`match` is missing or no object.", "Write `match` with words, phrases, patterns or substrings.");
                return [];
            }

            var lists = new NodeReader(match, problems, $"rule/{node["id"].AsString()}");
            var terms = new List<RuleTerm>();
            foreach (var text in lists.Texts("words", PatternLimits.Terms).Concat(lists.Texts("phrases", PatternLimits.Terms)))
            {
                terms.AddRange(Literal(lists, reader, text) is { } term ? [term] : []);
            }

            terms.AddRange(lists.Texts("patterns", PatternLimits.Terms).Select(t => Term(lists, reader, t)).OfType<RuleTerm>());
            terms.AddRange(lists.Texts("substrings", PatternLimits.Terms).Select(t => new RuleTerm { Text = t.Value, Span = SpanOf(t) }));
            lists.RefuseUnknown();
            if (terms.Count == 0)
            {
                lists.Problem(match, "The rule matches nothing.", "Give it a word, a phrase, a pattern or a substring.");
            }

            return terms;
        }

        /// <summary>In words and phrases nothing but the star has a meaning.</summary>
        private RuleTerm? Literal(NodeReader place, TermReader reader, StringNode text)
        {
            if (text.Value.AsSpan().ContainsAny(Operators) || text.Value.Contains("..", StringComparison.Ordinal))
            {
                place.Problem(text, $"`{text.Value}` is a pattern.", "Put it under `patterns`.");
                return null;
            }

            return Term(place, reader, text);
        }

        private RuleTerm? Term(NodeReader place, TermReader reader, StringNode text)
        {
            try
            {
                return new RuleTerm { Text = text.Value, Pattern = reader.Read(text.Value), Span = SpanOf(text) };
            }
            catch (TermSyntaxException e)
            {
                place.Problem(text, $"The term `{text.Value}` cannot be read. {e.Message}", "Correct the term.");
                return null;
            }
        }

        private SourceSpan? SpanOf(StringNode text) => isShipped ? null : text.Origin!.Anchor;

        private IReadOnlyList<string>? Tools(NodeReader rule, ObjectNode node)
        {
            switch (rule.Member("tools"))
            {
                case null:
                    return null;
                case ObjectNode tools:
                    var reader = new NodeReader(tools, problems, $"rule/{node["id"].AsString()}");
                    var allow = reader.Texts("allow", PatternLimits.Terms);
                    reader.RefuseUnknown();
                    return [.. allow.Select(static t => t.Value)];
                case var other:
                    rule.Problem(other, "`tools` is no object.", "Write `tools: { allow: [...] }`.");
                    return null;
            }
        }

        private RuleApprovals Approvals(NodeReader rule, ObjectNode node)
        {
            const int MostApprovers = 20;

            switch (rule.Member("approvals"))
            {
                case null:
                    return new RuleApprovals();
                case ObjectNode approvals:
                    var reader = new NodeReader(approvals, problems, $"rule/{node["id"].AsString()}");
                    var read = new RuleApprovals
                    {
                        Count = reader.Count("count", 1, MostApprovers) ?? 1,
                        Roles = [.. reader.Texts("roles", PatternLimits.Terms).Select(static t => t.Value)],
                        AllowAutomation = reader.Flag("automation"),
                    };
                    reader.RefuseUnknown();
                    return read;
                case var other:
                    rule.Problem(other, "`approvals` is no object.", "Write `approvals: { count: 1, roles: [...] }`.");
                    return new RuleApprovals();
            }
        }

        private List<RuleExample> Examples()
        {
            var examples = new List<RuleExample>();
            var node = _file.Member("examples");
            foreach (var item in node.AsItems())
            {
                if (item is not ObjectNode example)
                {
                    _file.Problem(item, "An example is no object.", "Write `{ request: \"...\", risk: \"amber\" }`.");
                    continue;
                }

                var reader = new NodeReader(example, problems, "examples");
                if (reader.Text("request", required: true) is { } request && reader.Risk("risk", required: true) is { } risk)
                {
                    examples.Add(new RuleExample(request, risk, isShipped ? null : example["request"]!.Origin!.Anchor));
                }

                reader.RefuseUnknown();
            }

            if (node is not (null or ArrayNode))
            {
                _file.Problem(node, "`examples` is no list.", "Write a list of `{ request, risk }`.");
            }

            return examples;
        }

        private IReadOnlyList<string>? Invoke()
        {
            switch (_file.Member("invoke"))
            {
                case null:
                    return null;
                case ObjectNode invoke:
                    var reader = new NodeReader(invoke, problems, "invoke");
                    var allow = reader.Texts("allow", PatternLimits.Terms);
                    reader.RefuseUnknown();
                    return [.. allow.Select(static t => t.Value)];
                case var other:
                    _file.Problem(other, "`invoke` is no object.", "Write `invoke: { allow: [...] }`.");
                    return null;
            }
        }

        private void RefuseSameIds(List<GovernanceRule> own, GovernanceRules? extends)
        {
            var ids = new HashSet<string>(extends?.Rules.Select(static r => r.Id) ?? [], StringComparer.Ordinal) { Classifier.DisguiseRule };
            foreach (var rule in own.Where(r => !ids.Add(r.Id)))
            {
                problems.Add(new RulesProblem($"There is a rule `{rule.Id}` already.", "Give the rule another id.", rule.Span ?? NodeReader.SpanOf(file), $"rule/{rule.Id}"));
            }
        }
    }
}
