using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Text;

/// <summary>The text of <c>diff</c>: two runs beside each other, the last line being the answer.</summary>
public static class DriftTextReport
{
    public static void Write(RunComparison comparison, TextReportOptions options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new TerminalWriter(output, options.Color);
        var (before, after) = (ReportPaths.Of(comparison.Before, options.PathsRelativeTo), ReportPaths.Of(comparison.After, options.PathsRelativeTo));
        WriteObstacles(writer, before, comparison.BeforeName, comparison.Before);
        WriteObstacles(writer, after, comparison.AfterName, comparison.After);
        foreach (var agent in comparison.Agents)
        {
            if (comparison.Agents.Count > 1)
            {
                writer.Heading($"Agent {agent.AgentId}").EndLine();
                writer.EndLine();
            }

            if (agent.IsMoved)
            {
                writer.Heading("Workspace").EndLine();
                writer.Words("  ~ ").Foreign(before.Show(agent.WorkspaceBefore!)).Words(" -> ").Foreign(after.Show(agent.WorkspaceAfter!)).EndLine();
                writer.EndLine();
            }

            if (agent.Drift is { } drift)
            {
                new DriftText(writer, before, after).Write(drift);
            }
        }

        WriteAnswer(writer, comparison);
    }

    /// <summary>Writes how two states differ, without an answer.</summary>
    /// <param name="drift">The difference.</param>
    /// <param name="result">The run that found the later state.</param>
    /// <param name="options">How it looks.</param>
    /// <param name="output">Where to.</param>
    public static void WriteDrift(StateDrift drift, GateResult result, TextReportOptions options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(drift);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var paths = ReportPaths.Of(result, options.PathsRelativeTo);
        new DriftText(new TerminalWriter(output, options.Color), paths, paths).Write(drift);
    }

    private static void WriteObstacles(TerminalWriter writer, ReportPaths paths, string name, GateResult result)
    {
        var obstacles = result.Diagnostics.Where(static d => d.IsCouldNotLook).ToList();
        if (obstacles.Count == 0)
        {
            return;
        }

        writer.Heading("Could not look").Words(" (").Foreign(name).Words(")").EndLine();
        foreach (var diagnostic in obstacles)
        {
            DiagnosticText.Write(writer, paths, diagnostic);
        }

        writer.EndLine();
    }

    private static void WriteAnswer(TerminalWriter writer, RunComparison comparison)
    {
        writer.Foreign(comparison.BeforeName).Words(" -> ").Foreign(comparison.AfterName).Words(": ");
        if (!comparison.IsComplete)
        {
            writer.Bad("COULD NOT COMPARE").EndLine();
            return;
        }

        IEnumerable<string> moved = comparison.Agents.Any(static a => a.IsMoved) ? ["workspace"] : [];
        var causes = moved.Concat(comparison.Agents.SelectMany(static a => a.Drift!.Causes).Distinct().Order().Select(static c => c.ToWord()));
        _ = comparison.HasChanges
            ? writer.Words($"what differs: {string.Join(", ", causes)}")
            : writer.Good("nothing that is attested differs");
        writer.EndLine();
    }
}
