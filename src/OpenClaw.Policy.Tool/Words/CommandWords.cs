using System.CommandLine;

namespace OpenClaw.Policy.Tool.Words;

/// <summary>
/// The words of a command line as the parser gets them: an option and its value are two words. The parser's own reading of joined words
/// takes <c>--base=</c> for an option that still waits for its value, <c>--json=no</c> for a switch with one, and <c>--base:x</c> for a value.
/// And it does something else than the verb, or nothing, for words in brackets before it.
/// </summary>
/// <param name="Words">What the parser reads.</param>
/// <param name="Refused">Words that mean nothing in their form or place.</param>
internal sealed record CommandWords(IReadOnlyList<string> Words, IReadOnlyList<string> Refused)
{
    private const char StartOfDirective = '[';

    /// <summary>Behind it no word is an option.</summary>
    private const string EndOfOptions = "--";

    private static readonly char[] Joints = ['=', ':'];

    /// <param name="arguments">As the shell hands them over.</param>
    /// <param name="root">The command that the first words choose from.</param>
    public static CommandWords Of(IReadOnlyList<string> arguments, Command root)
    {
        var refused = arguments.TakeWhile(static a => a.StartsWith(StartOfDirective)).ToList();
        var given = arguments.Skip(refused.Count).ToList();
        var options = OptionsOf(root, given);
        var words = new List<string>();
        foreach (var word in given.TakeWhile(static w => w != EndOfOptions))
        {
            var joint = word.IndexOfAny(Joints);
            if (joint < 0 || !options.TryGetValue(word[..joint], out var option))
            {
                words.Add(word);
            }
            else if (word[joint] == '=' && option.Arity.MaximumNumberOfValues > 0)
            {
                words.Add(word[..joint]);
                words.Add(word[(joint + 1)..]);
            }
            else
            {
                refused.Add(word);
            }
        }

        return new CommandWords([.. words, .. given.SkipWhile(static w => w != EndOfOptions)], refused);
    }

    /// <summary>The options of the command that the first words name, by each of their names, and those that every command inherits.</summary>
    private static Dictionary<string, Option> OptionsOf(Command root, IEnumerable<string> words)
    {
        var command = root;
        List<Option> options = [.. root.Options.Where(static o => o.Recursive)];
        foreach (var word in words)
        {
            if (command.Subcommands.FirstOrDefault(c => c.Name == word) is not { } next)
            {
                break;
            }

            command = next;
            options.AddRange(command.Options);
        }

        return options
            .SelectMany(static o => OptionNames.Of(o).Select(name => (name, o)))
            .GroupBy(static o => o.name, static o => o.o, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.Last(), StringComparer.Ordinal);
    }
}
