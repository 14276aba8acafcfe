using OpenClaw.Policy.Evidence.Secrets;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Names;

/// <summary>
/// The names in a config: what a rule, a binding or a reader picks something out by. All keys are names; of the texts, those of settings whose key
/// says so (see <see cref="NameWords"/>). Free texts are none, and where OpenClaw takes a secret nothing is one: names are printed.
/// </summary>
public sealed class ConfigNames
{
    /// <summary>Longer texts are no names of anything. In UTF-16 code units.</summary>
    public const int MaxLength = 128;

    /// <summary>Maps from names that somebody chose to values that may be secret, whatever the name says.</summary>
    private static readonly HashSet<string> SecretMaps = new(["env", "vars", "headers", "edgeAuth"], StringComparer.Ordinal);

    private static readonly SecretInputPlaces[] SecretPlaces = [new(SecretDialect.WithTextMarkers), new(SecretDialect.WithStore)];

    private readonly List<string> _path = [];
    private readonly List<ConfigName> _names = [];

    private ConfigNames()
    {
    }

    /// <summary>The names in the order of the config, none of them empty; one that occurs often is there often.</summary>
    /// <param name="config">As it is written: the value of a variable is no name, and may be a secret.</param>
    public static IReadOnlyList<ConfigName> In(Node config)
    {
        var names = new ConfigNames();
        names.Visit(config, Reading.Texts);
        return names._names;
    }

    /// <summary>Walks a config in its own order. Its depth is bounded by the reader of the file.</summary>
    private void Visit(Node node, Reading reading)
    {
        switch (node)
        {
            case StringNode text when reading == Reading.Names && IsOneWord(text.Value):
                Add(text.Value, text.Origin);
                break;
            case ArrayNode array:
                foreach (var (index, item) in array.Items.Index())
                {
                    Visit($"#{index}", item, reading);
                }

                break;
            case ObjectNode settings:
                foreach (var member in settings.Members)
                {
                    Add(member.Name, member.Value.Origin?.AtKey);
                    Visit(member.Name, member.Value, ReadingOf(member, reading));
                }

                break;
        }
    }

    private void Visit(string step, Node node, Reading reading)
    {
        _path.Add(step);
        if (!SecretPlaces.Any(p => !step.StartsWith('#') && p.Contains(_path)))
        {
            Visit(node, reading);
        }

        _path.RemoveAt(_path.Count - 1);
    }

    /// <summary>A text of several words is a sentence, or a command with its arguments; one of blanks says nothing.</summary>
    private static bool IsOneWord(string text) => EcmaString.Trim(text.AsSpan()) is { IsEmpty: false } word && !word.Contains(' ');

    private Reading ReadingOf(Member member, Reading around) =>
        around == Reading.Values || SecretMaps.Contains(member.Name) ? Reading.Values
        : (_path.Count > 0 && member.Value is ArrayNode && NameWords.HoldsListsOfNames(_path[^1])) || NameWords.HoldsNames(member.Name) ? Reading.Names
        : Reading.Texts;

    /// <summary>Adds a name, and for a reference such as <c>provider/model</c> the provider too: rules are on providers.</summary>
    private void Add(string text, Origin? origin)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return;
        }

        _names.Add(new ConfigName(text, origin));
        if (text.IndexOf('/', StringComparison.Ordinal) is var slash and > 0)
        {
            _names.Add(new ConfigName(text[..slash], origin));
        }
    }

    /// <summary>What the texts at a place are.</summary>
    private enum Reading
    {
        /// <summary>Free texts.</summary>
        Texts,

        /// <summary>Names.</summary>
        Names,

        /// <summary>Values of a map whose keys somebody chose, and of all that lies below.</summary>
        Values,
    }
}
