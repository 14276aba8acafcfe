using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Repair;
using OpenClaw.Policy.Repair.Preview;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Reporting.Edits;

/// <summary>Edits as diffs.</summary>
public static class EditText
{
    /// <param name="edits">What becomes of each file.</param>
    /// <param name="root">The folder that the files are named relative to, absolute.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IReadOnlyList<FileEdit> edits, string root, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var edit in edits)
        {
            var name = PathRules.RelativeWithSlashes(root, edit.Path);
            foreach (var line in UnifiedDiff.Lines(edit, name))
            {
                output.WriteLine(TerminalText.Escape(line));
            }
        }
    }
}
