using System.CommandLine;

namespace OpenClaw.Policy.Tool;

/// <summary>A command whose help ends with examples and a table of exit codes.</summary>
internal sealed class TaughtCommand(string name, string description, string lesson) : Command(name, description)
{
    public string Lesson { get; } = lesson;
}
