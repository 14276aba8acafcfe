using System.CommandLine;
using System.CommandLine.Parsing;
using OpenClaw.Policy.Governance.Classification;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary><c>openclaw-policy governance classify</c>: which class a request gets, and why.</summary>
internal static class ClassifyCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy governance classify "Summarize our AI policy" "Transfer funds today"
              One line for each request, then what decided.
          openclaw-policy governance classify --json -- "--force delete everything"
              One JSON array. Behind -- every word is a request.
          openclaw-policy governance classify --rules governance/rules.jsonc "Book a room"
              By your own rules. Without --rules, by the shipped ones: no file is looked for.
          openclaw-policy governance classify --profile seed "Tokenize this"
              By the lists of the first governed run, its wrong answers included.

        Exit codes:
          0  each request has a class, whichever it is
          2  the rules cannot be read
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var profile = WordOption.Create("--profile", "The shipped rules to use: default, or seed for the lists of the first governed run.", "default", "seed");
        var rules = new Option<string?>("--rules") { Description = "A rules file to use in place of the shipped rules.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print one JSON array of {request, risk, matches}." };
        var texts = new Argument<string[]>("TEXT") { Description = "Requests, each as one word: put quotes around it.", Arity = ArgumentArity.OneOrMore };
        var command = new TaughtCommand("classify", "Say which class requests get, by which rule, and at which words.", Lesson) { profile, rules, json, texts };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(profile) is not null && parsed.GetResult(rules) is not null)
            {
                parsed.AddError("--profile and --rules are both given. Leave one of them out.");
            }
        });
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(rules) is { } file ? RulesFile.Read(host, file) : parsed.GetValue(profile) == "seed" ? ShippedRules.Seed : ShippedRules.Default;
            if (chosen is null || RefuseOptions(host, parsed))
            {
                return ExitCodes.CouldNotLook;
            }

            var classifier = new Classifier(chosen);
            ClassifyOutput.Write(host, [.. parsed.GetValue(texts)!.Select(classifier.Classify)], parsed.GetValue(json));
            return ExitCodes.Ok;
        });
        return command;
    }

    /// <summary>A misspelt option would be a request, and classed: who means one writes it behind two dashes.</summary>
    private static bool RefuseOptions(CommandHost host, ParseResult parsed)
    {
        var before = parsed.Tokens.TakeWhile(static t => t.Type != TokenType.DoubleDash);
        if (before.FirstOrDefault(static t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal)) is not { } word)
        {
            return false;
        }

        host.Error.WriteLine($"openclaw-policy: Unrecognized option '{TerminalText.Escape(word.Value)}'. If it is a request, write it behind --.");
        host.Error.WriteLine("Try: openclaw-policy governance classify --help");
        return true;
    }
}
