using System.Globalization;

namespace OpenClaw.Policy.Reporting.Annotations;

/// <summary>Writes one workflow command <c>::name key=value,...::data</c>; every value goes through <see cref="WorkflowCommandText"/>.</summary>
internal sealed class WorkflowCommandWriter
{
    private readonly TextWriter _output;
    private bool _hasProperty;

    /// <param name="output">Where to.</param>
    /// <param name="command">A word that this program chose.</param>
    public WorkflowCommandWriter(TextWriter output, string command)
    {
        _output = output;
        _output.Write($"::{command}");
    }

    public WorkflowCommandWriter Property(string name, string value)
    {
        _output.Write(_hasProperty ? ',' : ' ');
        _output.Write($"{name}={WorkflowCommandText.Property(value, TextLimit.Detail)}");
        _hasProperty = true;
        return this;
    }

    public WorkflowCommandWriter Property(string name, int value) => Property(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Ends the command.</summary>
    public void End(string data) => _output.Write($"::{WorkflowCommandText.Data(data, TextLimit.Message)}\n");
}
