using System.Text;
using System.Text.Json;
using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Tests.Corpus;

/// <summary>Runs <c>openclaw-policy check --json</c> on a case in a folder of its own, and tells how it differs from the recording.</summary>
internal sealed class CaseRun : IDisposable
{
    private static readonly string[] Folders = ["workspace", "state", "home"];

    private readonly PolicyCase _case;
    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-case-").FullName;

    private CaseRun(PolicyCase policyCase) => _case = policyCase;

    /// <summary>The difference in a few words, or null when the command did what the real program did.</summary>
    public static string? Difference(PolicyCase policyCase)
    {
        using var run = new CaseRun(policyCase);
        run.WriteFiles();
        return run.Compare();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void WriteFiles()
    {
        foreach (var folder in Folders)
        {
            Directory.CreateDirectory(Path.Combine(_root, folder));
        }

        foreach (var (name, bytes) in Files())
        {
            var path = name == "openclaw.json" ? "state/openclaw.json" : name.StartsWith("cwd/", StringComparison.Ordinal) ? name[4..] : name;
            var full = Path.Combine(_root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, path.StartsWith("state/", StringComparison.Ordinal) ? Substitute(bytes) : bytes);
        }

        if (ExecApprovals is { } approvals)
        {
            File.WriteAllText(Path.Combine(_root, "exec-approvals.json"), approvals);
        }
    }

    private string? ExecApprovals =>
        _case.Case.TryGetProperty("execApprovalsRow", out var row) && row.ValueKind == JsonValueKind.String ? row.GetString() : null;

    private IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        foreach (var file in Members("files"))
        {
            yield return (file.Name, Wtf8.Encode(file.Value.GetString()!));
        }

        foreach (var file in Members("filesBase64"))
        {
            yield return (file.Name, file.Value.GetBytesFromBase64());
        }
    }

    private JsonElement.ObjectEnumerator Members(string name) =>
        _case.Case.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    /// <summary>The folders' places go in byte by byte: a file may hold bytes that are not UTF-8.</summary>
    private byte[] Substitute(byte[] bytes) => Encoding.Latin1.GetBytes(
        Folders.Aggregate(Encoding.Latin1.GetString(bytes), (text, f) => text.Replace(Token(f), Path.Combine(_root, f), StringComparison.Ordinal)));

    private string Substitute(string text) =>
        Folders.Aggregate(text, (t, f) => t.Replace(Token(f), Path.Combine(_root, f), StringComparison.Ordinal));

    private static string Token(string folder) => $"{{{{{folder.ToUpperInvariant()}}}}}";

    private string? Compare()
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = CommandLineApp.Run(Arguments(), Host(output, error));
        var report = ParseReport(output.ToString());
        var refused = exitCode != 0 && (report is null || !report.Value.TryGetProperty("findings", out _));
        var expected = _case.Expected.GetProperty("report");
        if (expected.ValueKind == JsonValueKind.Null || !expected.TryGetProperty("findings", out _))
        {
            return refused ? ExitDifference(exitCode) : $"expected a refusal, got exit {exitCode}";
        }

        if (refused && MayRefuse)
        {
            return null;
        }

        if (report is null)
        {
            return $"no report, exit {exitCode}: {error.ToString().Trim()}";
        }

        var want = Normalized.Text(expected, HashesRelocated, static t => t);
        var got = Normalized.Text(report.Value, HashesRelocated, t => t.Replace(_root, "{{ROOT}}", StringComparison.Ordinal));
        if (got != want)
        {
            return Around(got, want);
        }

        return ExitDifference(exitCode);
    }

    private string? ExitDifference(int exitCode) =>
        _case.Expected.GetProperty("exitCode").GetInt32() is var expected && exitCode == expected ? null : $"exit {exitCode}, expected {expected}";

    /// <summary>Both texts around the first place where they differ; hashes are looked at last, since they only say that something does.</summary>
    private static string Around(string got, string want)
    {
        const int Shown = 100;
        var from = Math.Max(0, want.IndexOf("evidence:", StringComparison.Ordinal));
        var same = got.AsSpan(Math.Min(from, got.Length)).CommonPrefixLength(want.AsSpan(from));
        var start = from + same == want.Length ? 0 : Math.Max(0, from + same - (Shown / 2));
        return $"the report differs:\n    got  ...{Cut(got)}\n    want ...{Cut(want)}";

        string Cut(string text) => text.Substring(Math.Min(start, text.Length), Math.Min(Shown, text.Length - Math.Min(start, text.Length)));
    }

    /// <summary>
    /// A recording of the policy module alone does not know the two gates in front of it: the config may be invalid, which the recorder
    /// marked, or may never mention the plugin, which it marked only where the root file could tell.
    /// </summary>
    private bool MayRefuse =>
        (_case.Expected.TryGetProperty("gated", out var gated) && gated.GetBoolean())
        || !Members("files").Any(static f =>
            !f.Name.StartsWith("workspace/", StringComparison.Ordinal) && f.Value.GetString()!.Contains("policy", StringComparison.Ordinal));

    private bool HashesRelocated => _case.Expected.TryGetProperty("hashesRelocated", out var relocated) && relocated.GetBoolean();

    private string[] Arguments()
    {
        List<string> arguments = ["check", "--json", "--openclaw-version", _case.Release];
        if (ExecApprovals is not null)
        {
            arguments.AddRange(["--exec-approvals", Path.Combine(_root, "exec-approvals.json")]);
        }

        if (_case.Case.TryGetProperty("args", out var args))
        {
            arguments.AddRange(args.EnumerateArray().Select(a => Substitute(a.GetString()!)));
        }

        return [.. arguments];
    }

    private CommandHost Host(TextWriter output, TextWriter error)
    {
        var environment = new Dictionary<string, string>
        {
            ["HOME"] = Path.Combine(_root, "home"),
            ["OPENCLAW_STATE_DIR"] = Path.Combine(_root, "state"),
            ["OPENCLAW_CONFIG_PATH"] = Path.Combine(_root, "state", "openclaw.json"),
        };
        foreach (var variable in Members("env"))
        {
            if (variable.Value.ValueKind == JsonValueKind.Null)
            {
                environment.Remove(variable.Name);
            }
            else
            {
                environment[variable.Name] = Substitute(variable.Value.ToString());
            }
        }

        return new CommandHost
        {
            Output = output,
            Error = error,
            CurrentDirectory = _root,
            Environment = environment,
            IsTerminal = false,
            Clock = new StoppedClock(),
        };
    }

    private static JsonElement? ParseReport(string output)
    {
        try
        {
            return JsonDocument.Parse(output).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
