using OpenClaw.Policy.Files;
using OpenClaw.Policy.Governance.Approvals;
using OpenClaw.Policy.Governance.Requests;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>What a folder of governed requests holds, read once, with what is wrong with its files.</summary>
public sealed class GovernanceFolder
{
    /// <summary>The name of the folder.</summary>
    public const string Name = "governance";

    public const string RulesName = "rules.jsonc";
    public const string RosterName = "roster.jsonc";
    public const string RequestsName = "requests.jsonl";
    public const string MarkdownName = "requests.md";
    public const string ApprovalsName = "approvals";

    /// <summary>Records of approvals. With more of them nobody knows which is which; those that are done go into another folder.</summary>
    public const int MostApprovals = 10_000;

    /// <summary>Bytes of a record. One has some hundred.</summary>
    private const int LargestApproval = 64 * 1024;

    private readonly List<(RulesProblem Problem, Diagnostics.DiagnosticDescriptor Code)> _problems = [];
    private readonly IFileSet _files;

    private readonly IReadOnlyList<string> _names;

    private GovernanceFolder(string path, IFileSet files, IReadOnlyList<string> names) => (Path, _files, _names) = (path, files, names);

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>The rules; null when the file is missing or cannot be applied.</summary>
    public GovernanceRules? Rules { get; private set; }

    public SourceText? RulesText { get; private set; }

    /// <summary>Null when there is none, or it cannot be read.</summary>
    public Roster? Roster { get; private set; }

    public IReadOnlyList<GovernedRequest> Requests { get; private set; } = [];

    public IReadOnlyList<ApprovalRecord> Approvals { get; private set; } = [];

    /// <summary>What is wrong with files, each with its code.</summary>
    public IReadOnlyList<(RulesProblem Problem, Diagnostics.DiagnosticDescriptor Code)> Problems => _problems;

    /// <summary>Reads a folder.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="files">The files.</param>
    /// <param name="listing">What lies in folders.</param>
    public static GovernanceFolder Read(string path, IFileSet files, IFolderListing listing)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(listing);
        var folder = new GovernanceFolder(path, files, listing.Names(path, MostApprovals) ?? []);
        folder.ReadRules();
        folder.ReadRoster();
        folder.ReadRequests();
        folder.ReadApprovals(listing);
        return folder;
    }

    public string At(params ReadOnlySpan<string> names) => System.IO.Path.Combine([Path, .. names]);

    private void ReadRules()
    {
        RulesText = Document(RulesName, GovernanceDiagnostics.RulesInvalid);
        if (RulesText is not null)
        {
            var reading = RulesReader.Read(RulesText);
            Note(reading.Problems, GovernanceDiagnostics.RulesInvalid);
            Rules = reading.Rules;
        }
    }

    private void ReadRoster()
    {
        if (Document(RosterName, GovernanceDiagnostics.RosterInvalid) is { } text)
        {
            var problems = new List<RulesProblem>();
            Roster = Governance.Approvals.Roster.Read(text, problems);
            Note(problems, GovernanceDiagnostics.RosterInvalid);
        }
    }

    private void ReadRequests()
    {
        var all = new List<GovernedRequest>();
        foreach (var (name, read) in new (string, Func<SourceText, RequestsReading>)[] { (RequestsName, RequestsReader.ReadJsonLines), (MarkdownName, RequestsReader.ReadMarkdown) })
        {
            if (Document(name, GovernanceDiagnostics.RequestsInvalid) is { } text)
            {
                var reading = read(text);
                Note(reading.Problems, GovernanceDiagnostics.RequestsInvalid);
                all.AddRange(reading.Requests);
            }
        }

        Requests = all;
    }

    private void ReadApprovals(IFolderListing listing)
    {
        if (listing.Names(At(ApprovalsName), MostApprovals) is not { } names)
        {
            Whole(At(ApprovalsName), GovernanceDiagnostics.ApprovalInvalid, $"The folder cannot be listed: it leads out of the repository, may not be read, or holds more than {MostApprovals} records.", "Put a folder there, or move the records of what is done into another one.");
            return;
        }

        var (records, problems) = (new List<ApprovalRecord>(), new List<RulesProblem>());
        foreach (var name in names)
        {
            // A reader of the folder is an explanation, not a record; anything else there is looked at.
            if (!string.Equals(name, "README.md", StringComparison.OrdinalIgnoreCase) && name != ".gitkeep"
                && Text(At(ApprovalsName, name), LargestApproval, GovernanceDiagnostics.ApprovalInvalid, isListed: true) is { } text
                && ApprovalReader.Read(text, problems) is { } record)
            {
                records.Add(record);
            }
        }

        Note(problems, GovernanceDiagnostics.ApprovalInvalid);
        Approvals = records;
    }

    /// <summary>One of the files that have a name of their own.</summary>
    private SourceText? Document(string name, Diagnostics.DiagnosticDescriptor code) => Text(At(name), FileLimits.Document, code, _names.Contains(name, StringComparer.Ordinal));

    /// <param name="path">Absolute.</param>
    /// <param name="largest">Bytes.</param>
    /// <param name="code">Of what is wrong with it.</param>
    /// <param name="isListed">Whether its folder has the name: what is then missing is the end of a link, which somebody can put there after the gate has looked.</param>
    private SourceText? Text(string path, int largest, Diagnostics.DiagnosticDescriptor code, bool isListed)
    {
        var file = _files.Read(path, largest);
        if (file.Status == FileReadStatus.Found)
        {
            return new SourceText(path, Utf8Text.Decode(file.Bytes.Span));
        }

        if (file.Status == FileReadStatus.Missing && isListed)
        {
            Whole(path, code, "The file is a link that leads nowhere.", "Put a regular file there, or take the link out.");
        }
        else if (file.Status is not (FileReadStatus.Missing or FileReadStatus.NotADirectory))
        {
            Whole(path, code, $"The file {FileUnreadableException.Describe(file)}.", "Put a regular file there that can be read.");
        }

        return null;
    }

    private void Whole(string path, Diagnostics.DiagnosticDescriptor code, string message, string remedy) =>
        _problems.Add((new RulesProblem(message, remedy, new SourceSpan(new SourceText(path, ""), 0, 0), System.IO.Path.GetFileName(path)), code));

    private void Note(IEnumerable<RulesProblem> problems, Diagnostics.DiagnosticDescriptor code) => _problems.AddRange(problems.Select(p => (p, code)));
}
