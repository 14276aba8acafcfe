using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Annotations;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>What a person sees of the step: the inputs and the report folded away, the verdict open, and annotations at the lines.</summary>
internal sealed class ActionLog(TextWriter output)
{
    private static readonly TextReportOptions Options = new();

    private readonly WorkflowLog _log = new(output, RandomWord.New);

    /// <summary>The inputs that are given, so that a log tells what was asked. Values of variables are not shown.</summary>
    public void Inputs(ActionInputs inputs) => _log.Group("Inputs", writer =>
    {
        foreach (var name in ActionInputNames.All)
        {
            if (inputs.Text(name) is { } value)
            {
                writer.Write($"  {name}: {(name == ActionInputNames.Environment ? "(given)" : TerminalText.Escape(value))}\n");
            }
        }
    });

    /// <param name="result">The verdict.</param>
    /// <param name="annotations">Whether there are any.</param>
    /// <param name="placed">Whether the places are files of the repository that the annotations belong to.</param>
    public void Result(GateResult result, bool annotations, bool placed)
    {
        _log.Group("Report", writer => Indent(writer, text => TextReport.Write(result, Options, text)));
        if (annotations)
        {
            WorkflowAnnotations.Write(result, output, placed);
        }

        Indent(output, text => TextReport.WriteVerdict(result, Options, text));
    }

    /// <summary>
    /// Moves lines to the right: problem matchers that another step has set up, such as that of .NET, read from the first column, and would
    /// make a second annotation.
    /// </summary>
    private static void Indent(TextWriter writer, Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        foreach (var line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            writer.Write(line.Length == 0 ? "\n" : $"  {line}\n");
        }
    }
}
