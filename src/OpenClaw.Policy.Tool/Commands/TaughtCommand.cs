using System.CommandLine;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>A verb whose help ends with examples and a table of exit codes.</summary>
internal sealed class TaughtCommand : Command
{
    public TaughtCommand(string name, string description, string lesson)
        : base(name, description) => Lesson = lesson;

    /// <summary>A verb about one workspace: its help lists these options before those that are added later.</summary>
    public TaughtCommand(string name, string description, string lesson, WorkspaceOptions place)
        : this(name, description, lesson) => place.AddTo(this);

    /// <summary>What the help ends with.</summary>
    public string Lesson { get; }

    /// <summary>The exit code when the words of the command line are wrong: an unknown option, or one without its value.</summary>
    public int UsageErrorCode { get; init; } = ExitCodes.CouldNotLook;
}
