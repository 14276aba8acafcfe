using System.CommandLine;

namespace OpenClaw.Policy.Tool.Words;

/// <summary>Options that are on by being there. The parser would take a <c>false</c> behind one, so that <c>accept --check false</c> writes.</summary>
internal static class Switches
{
    /// <summary>Lets no switch of a command, and of those below it, have a value.</summary>
    public static void TakeNoValue(Command command)
    {
        foreach (var option in command.Options.OfType<Option<bool>>())
        {
            option.Arity = ArgumentArity.Zero;
        }

        foreach (var below in command.Subcommands)
        {
            TakeNoValue(below);
        }
    }
}
