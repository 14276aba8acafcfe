using System.CommandLine;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary><c>openclaw-policy governance audit</c>: whether traces are whole, and what they say was done.</summary>
internal static class AuditCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy governance audit governance/traces/2026-11-20.jsonl --head trace-head.json
              Follows the chain up to the head record, and judges the stages of each request.
          openclaw-policy governance audit trace.jsonl --folder governance --ledger ledger.json
              Also holds the trace against the rules, requests and approvals of a folder, and against the export of `openclaw audit --json`.
          openclaw-policy governance audit trace.jsonl --csv trace.csv --markdown -
              Also writes the trace as tables.

        Exit codes:
          0  nothing was found, or warnings only
          1  errors were found
          2  a file could not be read
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var head = new Option<string?>("--head") { Description = "The head record that a run wrote: where the trace has to end. For one FILE.", HelpName = "FILE" };
        var rules = new Option<string?>("--rules") { Description = "The rules of the run, to class texts again.", HelpName = "FILE" };
        var folder = new Option<string?>("--folder") { Description = "The folder of committed rules, requests and approvals to compare with.", HelpName = "DIR" };
        var ledger = new Option<string?>("--ledger") { Description = "The gateway's own ledger, as `openclaw audit --json` prints it.", HelpName = "FILE" };
        var csv = new Option<string?>("--csv") { Description = "Write the trace as comma-separated values. For one FILE.", HelpName = "FILE" };
        var markdown = new Option<string?>("--markdown") { Description = "Write a table of the requests in Markdown. For one FILE.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON instead of text." };
        var files = new Argument<string[]>("FILE") { Description = "Traces, oldest first.", Arity = ArgumentArity.OneOrMore };
        var command = new TaughtCommand("audit", "Verify traces: their chains, their stages, and what they claim.", Lesson) { head, rules, folder, ledger, csv, markdown, json, files };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(files) is { Length: > 1 } && (parsed.GetResult(head) ?? parsed.GetResult(csv) ?? parsed.GetResult(markdown)) is { } single)
            {
                parsed.AddError($"{single.Option.Name} is for one FILE, and several are given. Audit them one by one.");
            }
        });
        command.SetAction(parsed => new AuditExecution(host).Run(new AuditOptions
        {
            Files = parsed.GetValue(files)!,
            Head = parsed.GetValue(head),
            Rules = parsed.GetValue(rules),
            Folder = parsed.GetValue(folder),
            Ledger = parsed.GetValue(ledger),
            Csv = parsed.GetValue(csv),
            Markdown = parsed.GetValue(markdown),
            Json = parsed.GetValue(json),
        }));
        return command;
    }
}
