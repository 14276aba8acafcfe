using System.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Gate.Families;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Governance.Audit;
using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Governance.Summaries;
using OpenClaw.Policy.Governance.Traces;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>Runs <c>audit</c>.</summary>
internal sealed class AuditExecution(CommandHost host)
{
    /// <summary>A head record has some hundred bytes.</summary>
    private const int LargestHead = 64 * 1024;

    private string _reading = "";

    public int Run(AuditOptions options)
    {
        try
        {
            if (EvidenceOf(options) is not { } evidence || (options.Head is { } head && ReadHead(head) is null))
            {
                return ExitCodes.CouldNotLook;
            }

            var auditor = new TraceAuditor(evidence);
            foreach (var file in options.Files)
            {
                _reading = file;
                using var stream = RegularFile.Open(PathOf(file));
                auditor.Add(file, stream, options.Head is { } record ? ReadHead(record) : null);
            }

            var result = auditor.Result();
            AuditOutput.Write(host, result, options.Json);
            return !WriteTables(options) ? ExitCodes.CouldNotLook : result.Fails(Severity.Error) ? ExitCodes.Findings : ExitCodes.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"{TerminalText.Escape(_reading)}: error: The file cannot be read: {TerminalText.Escape(e.Message)}");
            return ExitCodes.CouldNotLook;
        }
    }

    private string PathOf(string file) => Path.GetFullPath(file, host.CurrentDirectory);

    private AuditEvidence? EvidenceOf(AuditOptions options)
    {
        GovernanceRules? rules = null;
        if (options.Rules is { } file && (rules = RulesFile.Read(host, file)) is null)
        {
            return null;
        }

        var evidence = new AuditEvidence { Rules = rules };
        if (options.Ledger is { } ledger)
        {
            _reading = ledger;
            if (RegularFile.ReadAll(PathOf(ledger), AuditLimits.Ledger) is not { } bytes || Ledger.Parse(ledger, bytes) is not { } parsed)
            {
                Refuse(ledger, "The file is no export of `openclaw audit --json`, or too large a one.");
                return null;
            }

            evidence = evidence with { Ledger = parsed };
        }

        return options.Folder is { } folder ? WithFolder(evidence, folder) : evidence;
    }

    private AuditEvidence? WithFolder(AuditEvidence evidence, string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(PathOf(folder));
        var read = GovernanceFolder.Read(path, FolderFileSet.Within(path), new WorkTreeListing(path));
        if (read.Problems.Count > 0 || read.Rules is null)
        {
            Refuse(folder, "The folder cannot be read without fault: `openclaw-policy governance gate` says why.");
            return null;
        }

        return evidence with
        {
            Rules = evidence.Rules ?? read.Rules,
            RequestHashes = read.Requests.Select(static r => r.Hash).ToHashSet(StringComparer.Ordinal),
            ApprovalHashes = read.Approvals.Select(static a => a.Hash).ToHashSet(StringComparer.Ordinal),
        };
    }

    private TraceHead? ReadHead(string file)
    {
        _reading = file;
        if (RegularFile.ReadAll(PathOf(file), LargestHead) is { } bytes && TraceHead.Parse(bytes) is { } head)
        {
            return head;
        }

        Refuse(file, "The file is no head record.");
        return null;
    }

    private bool WriteTables(AuditOptions options) =>
        WriteTable(options.Csv, options.Files[0], TraceSummary.WriteCsv) && WriteTable(options.Markdown, options.Files[0], TraceSummary.WriteMarkdown);

    private bool WriteTable(string? target, string trace, Action<Stream, TextWriter> write) => target is null || ReportFile.Write(host, target, host.CurrentDirectory, output =>
    {
        using var stream = RegularFile.Open(PathOf(trace));
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(stream, writer);
    });

    private void Refuse(string file, string reason) => host.Error.WriteLine($"{TerminalText.Escape(file)}: error: {reason}");
}
