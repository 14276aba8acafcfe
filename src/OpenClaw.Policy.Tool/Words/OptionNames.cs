using System.CommandLine;

namespace OpenClaw.Policy.Tool.Words;

/// <summary>The words that stand for an option.</summary>
internal static class OptionNames
{
    public static IEnumerable<string> Of(Option option) => option.Aliases.Prepend(option.Name);
}
