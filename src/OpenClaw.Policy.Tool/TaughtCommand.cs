using System.CommandLine;
using OpenClaw.Policy.Tool.Commands;

namespace OpenClaw.Policy.Tool;

/// <summary>A command whose help ends with examples and a table of exit codes.</summary>
internal sealed class TaughtCommand : Command
{
    public TaughtCommand(string name, string description, string lesson)
        : base(name, description) => Lesson = lesson;

    /// <summary>A command about one workspace: its help lists these options before those that are added later.</summary>
    public TaughtCommand(string name, string description, string lesson, WorkspaceOptions place)
        : this(name, description, lesson) => place.AddTo(this);

    public string Lesson { get; }
}
