namespace OpenClaw.Policy.Reporting.Annotations;

/// <summary>
/// The log of a workflow step. What is written in a group is folded away, and the runner obeys nothing in it, because commands
/// are stopped with a word that nobody can foresee.
/// </summary>
/// <param name="output">The standard output of the step.</param>
/// <param name="newToken">Gives a text that nobody can foresee: letters, digits, underscores.</param>
public sealed class WorkflowLog(TextWriter output, Func<string> newToken)
{
    /// <param name="title">The line that stays visible.</param>
    /// <param name="write">Writes whole lines.</param>
    public void Group(string title, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(write);
        var token = newToken();
        new WorkflowCommandWriter(output, "group").End(title);
        new WorkflowCommandWriter(output, "stop-commands").End(token);
        write(output);
        output.Write($"::{token}::\n");
        new WorkflowCommandWriter(output, "endgroup").End("");
    }
}
