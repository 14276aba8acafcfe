using OpenClaw.Policy.Repair;
using OpenClaw.Policy.Repair.Preview;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Prints edits as diffs.</summary>
internal static class EditOutput
{
    public static void WriteDiffs(CommandHost host, IReadOnlyList<FileEdit> edits, string root)
    {
        foreach (var edit in edits)
        {
            var name = Path.GetRelativePath(root, edit.Path).Replace(Path.DirectorySeparatorChar, '/');
            foreach (var line in UnifiedDiff.Lines(edit, name))
            {
                host.Output.WriteLine(TerminalText.Escape(line));
            }
        }
    }
}
