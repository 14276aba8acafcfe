using System.Text;
using System.Text.RegularExpressions;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>
/// A verdict with all that it says, as a text to compare: code, severity, place, message, remedy and related places of each line. What is
/// another one for each run (the folder) or says nothing to a reader (ids of commits, hashes) has a name instead, and a character that
/// may look like another one stands there by its number.
/// </summary>
internal static class FindingText
{
    private const int ShortId = 12;

    /// <param name="result">The verdict.</param>
    /// <param name="commits">The names of commits by their ids.</param>
    public static string Of(GateResult result, IReadOnlyDictionary<string, string>? commits = null)
    {
        var text = new StringBuilder().Append(result.Verdict).Append('\n');
        foreach (var diagnostic in result.Diagnostics)
        {
            Write(text.Append('\n'), diagnostic, result.Root, commits ?? new Dictionary<string, string>());
        }

        return Named(text.ToString(), result.Root, commits ?? new Dictionary<string, string>());
    }

    private static void Write(StringBuilder text, GateDiagnostic diagnostic, string root, IReadOnlyDictionary<string, string> commits)
    {
        text.Append($"{diagnostic.Descriptor.Code} {diagnostic.Severity.ToString().ToLowerInvariant()} {Place(diagnostic.Location, root)}\n    {diagnostic.Statement}\n");
        if (diagnostic.Remedy is { } remedy)
        {
            text.Append($"    Fix: {remedy}\n");
        }

        if (diagnostic.Agents.Count > 0)
        {
            text.Append($"    Agents: {string.Join(' ', diagnostic.Agents)}\n");
        }

        foreach (var related in diagnostic.Related)
        {
            var commit = related.CommitId is { } id ? $" of {commits.GetValueOrDefault(id, id)}" : "";
            text.Append($"    See: {Place(related.Location, root)}{commit}: {related.Message}\n");
        }
    }

    private static string Place(DiagnosticLocation? place, string root) => place switch
    {
        null => "nowhere",
        { StartLine: 0 } => Relative(place.Path, root),
        _ => $"{Relative(place.Path, root)}:{place.StartLine}:{place.StartColumn}-{place.EndLine}:{place.EndColumn}",
    };

    private static string Relative(string path, string root) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static string Named(string text, string root, IReadOnlyDictionary<string, string> commits)
    {
        foreach (var (id, name) in commits)
        {
            text = text.Replace(id, name, StringComparison.Ordinal).Replace(id[..ShortId], name, StringComparison.Ordinal);
        }

        text = Regex.Replace(text.Replace(root, "ROOT", StringComparison.Ordinal), "sha256:[0-9a-f]{64}", "sha256:HASH");
        return Regex.Replace(text, "[^\n -~]", static match => $"\\u{(int)match.ValueSpan[0]:X4}");
    }
}
