namespace OpenClaw.Policy.Reporting.Outputs;

/// <summary>
/// Writes values in the form of the runner's file commands (<c>GITHUB_OUTPUT</c>): a line with the name and a delimiter, the value, the delimiter
/// alone. A value cannot end early or begin another one, because the delimiter is drawn anew for each.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="newDelimiter">Gives a text that nobody can foresee: letters, digits, underscores.</param>
public sealed class StepOutputWriter(TextWriter output, Func<string> newDelimiter)
{
    /// <param name="name">A name that this program chose.</param>
    /// <param name="value">Any text. What is no character becomes U+FFFD.</param>
    /// <exception cref="InvalidOperationException">The value holds the delimiter, so it is none.</exception>
    public void Write(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var delimiter = newDelimiter();
        if (value.Contains(delimiter, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The delimiter of a step output was foreseen.");
        }

        output.Write($"{name}<<{delimiter}\n{WellFormedText.Of(value)}\n{delimiter}\n");
    }
}
