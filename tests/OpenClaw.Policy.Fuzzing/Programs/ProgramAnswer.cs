using System.Text.Json;

namespace OpenClaw.Policy.Fuzzing.Programs;

/// <summary>What a program said of a case.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Report">The line of JSON without the time of the check; null when the program refused.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ProgramAnswer(int ExitCode, string? Report, string Error)
{
    public static ProgramAnswer Of(int exitCode, string output, string error)
    {
        var line = output.Split('\n').FirstOrDefault(static l => l.StartsWith("{\"ok\":", StringComparison.Ordinal));
        return new ProgramAnswer(exitCode, line is null || IsRefusal(line) ? null : WithoutTime(line), error);
    }

    /// <summary>Null when both said the same. The texts of refusals and the exit codes beside them are not compared.</summary>
    public string? DifferenceTo(ProgramAnswer real)
    {
        if (Report == real.Report)
        {
            return Report is null || ExitCode == real.ExitCode ? null : $"exit {ExitCode}, the real program {real.ExitCode}";
        }

        if (Report is null || real.Report is null)
        {
            return Report is null ? $"refuses ({Error.Trim()}), the real program does not" : $"does not refuse, the real program does ({real.Error.Trim()})";
        }

        const int Shown = 160;
        var same = Report.AsSpan().CommonPrefixLength(real.Report);
        var start = Math.Max(0, same - (Shown / 2));
        return $"the reports differ\n  ours ...{Cut(Report, start)}\n  real ...{Cut(real.Report, start)}";

        static string Cut(string text, int start) => text.Substring(start, Math.Min(Shown, text.Length - start));
    }

    /// <summary>No report, or the one of the module alone for a config that the command would not have let through.</summary>
    private static bool IsRefusal(string line)
    {
        using var report = JsonDocument.Parse(line);
        return !report.RootElement.TryGetProperty("findings", out _)
            || (report.RootElement.TryGetProperty("checksRun", out var run) && run.GetInt32() == 1);
    }

    private static string WithoutTime(string line)
    {
        const string Name = "\"checkedAt\":\"";
        var start = line.IndexOf(Name, StringComparison.Ordinal);
        return start < 0 ? line : line.Remove(start, line.IndexOf('"', start + Name.Length) + 2 - start);
    }
}
