namespace OpenClaw.Policy.Tool.Tests.Action;

/// <summary>
/// What GitHub's runner makes of the lines of a step: the commands that it obeys, in either syntax, and the lines that problem matchers of other
/// steps would make annotations of.
/// </summary>
internal sealed partial class RunnerLogReader
{
    private static readonly string[] Commands =
    [
        "error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "stop-commands", "add-matcher", "remove-matcher", "echo", "set-output",
        "save-state", "set-env", "add-path", "add-annotation",
    ];

    private string? _stopToken;

    /// <summary>Names of the commands that are obeyed, those that stop and resume left aside.</summary>
    public List<string> Obeyed { get; } = [];

    /// <summary>Lines that the matcher of actions/setup-dotnet reads as an error of a build.</summary>
    public List<string> Matched { get; } = [];

    public static RunnerLogReader Read(string log)
    {
        var reader = new RunnerLogReader();
        foreach (var line in log.Split('\n', '\r'))
        {
            reader.ReadLine(line);
        }

        return reader;
    }

    private void ReadLine(string line)
    {
        if (NewCommand(line) is not { } command)
        {
            if (CompilerMatcher().IsMatch(line))
            {
                Matched.Add(line);
            }
        }
        else if (_stopToken is null)
        {
            if (command.Name == "stop-commands")
            {
                _stopToken = command.Data;
            }
            else
            {
                Obeyed.Add(command.Name);
            }
        }
        else if (command.Name == _stopToken)
        {
            _stopToken = null;
        }
    }

    private (string Name, string Data)? NewCommand(string line)
    {
        var trimmed = line.TrimStart();
        if (trimmed.StartsWith("::", StringComparison.Ordinal) && trimmed.IndexOf("::", 2, StringComparison.Ordinal) is > 0 and var end)
        {
            return Known(trimmed[2..end], trimmed[(end + 2)..]);
        }

        var start = line.IndexOf("##[", StringComparison.Ordinal);
        return start >= 0 && line.IndexOf(']', start) is > 0 and var close ? Known(line[(start + 3)..close], line[(close + 1)..]) : null;
    }

    private (string Name, string Data)? Known(string head, string data)
    {
        var name = head.Split(' ')[0];
        return Commands.Contains(name, StringComparer.OrdinalIgnoreCase) || name == _stopToken ? (name, data) : null;
    }

    /// <summary>The pattern of actions/setup-dotnet, .github/csc.json.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^([^\s].*)\((\d+)(?:,\d+|,\d+,\d+)?\):\s+(error|warning)\s+([a-zA-Z]+(?<!MSB)\d+):\s*(.*?)\s+\[(.*?)\]$")]
    private static partial System.Text.RegularExpressions.Regex CompilerMatcher();
}
