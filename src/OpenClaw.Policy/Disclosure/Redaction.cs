using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Disclosure;

/// <summary>
/// How the texts of an evaluation may be shown: as they are written, with <c>${NAME}</c> in the place of what a variable gave. Where a text
/// knows what it was made of, that decides; a net of the values is held under all others.
/// </summary>
public sealed class Redaction
{
    /// <summary>What is shown in the place of a secret that stands in the config as it is.</summary>
    public const string SecretMark = "[secret]";

    /// <summary>A shorter value is found only where its place is known: it stands in too many other texts.</summary>
    private const int ShortestInNet = 4;

    /// <summary>A shorter value can be a word of this program's own sentences; there it is found only in what they quote.</summary>
    private const int ShortestInProse = 8;

    /// <summary>A folder before its slash is a name whatever its length.</summary>
    private const int ShortestName = 2;

    private readonly IReadOnlySet<string> _visible;
    private readonly IReadOnlyList<SecretText> _given;
    private readonly IReadOnlyList<SecretText> _written;
    private readonly IReadOnlyList<SecretText> _named;
    private readonly Lazy<SecretNet> _anywhere;
    private readonly Lazy<SecretNet> _quoted;
    private readonly Lazy<SecretNet> _literals;
    private readonly Dictionary<IObservedFact, SecretNet> _facts = new(ReferenceEqualityComparer.Instance);

    private Redaction(
        IReadOnlySet<string> visible, IReadOnlyList<SecretText> given, IReadOnlyList<SecretText> written, IReadOnlyList<SecretText>? named = null)
    {
        (_visible, _given, _written, _named) = (visible, given, written, named ?? []);
        _anywhere = new(() => new SecretNet([.. _named.Where(static n => n.Value.Length >= ShortestInNet || n.Value.EndsWith('/')), .. given.Where(static s => s.Value.Length >= ShortestInProse), .. written.Where(static s => s.IsRandom)], ShortestName));
        _quoted = new(() => new SecretNet(given.Concat(written), ShortestInNet));
        _literals = new(() => new SecretNet(written, ShortestInNet));
    }

    /// <summary>Names that are known: a secret that is one of them was left out.</summary>
    private IReadOnlyList<IReadOnlySet<string>> Known { get; init; } = [];

    /// <summary>Shows everything.</summary>
    public static Redaction None { get; } = new(new HashSet<string>(), [], []);

    /// <summary>For texts about a config that is not known, such as why it cannot be read.</summary>
    /// <param name="given">The variables that somebody gave for it, by name.</param>
    /// <param name="visible">The names of the variables that may be shown.</param>
    public static Redaction OfVariables(IReadOnlyDictionary<string, string> given, IReadOnlySet<string> visible)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(visible);
        return new Redaction(visible, new SecretSources(visible).AddGiven(given).Given, []);
    }

    /// <summary>For texts about a config.</summary>
    /// <param name="config">The config as it is loaded.</param>
    /// <param name="given">The variables that somebody gave for it, by name. Others with a value have it from the config itself.</param>
    /// <param name="visible">The names of the variables that may be shown.</param>
    public static Redaction Of(ConfigSnapshot config, IReadOnlyDictionary<string, string> given, IReadOnlySet<string> visible)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(visible);
        var sources = new SecretSources(visible).AddGiven(given).AddConfig(config, given);
        return new Redaction(visible, sources.Given, sources.Written).Knowing(PublicNames.OfConfig(config.Resolved));
    }

    /// <summary>This one, for texts that repeat the words of a policy too: those are names and no secrets.</summary>
    public Redaction Knowing(Node policy) => Knowing(PublicNames.OfPolicy(policy));

    private Redaction Knowing(params IReadOnlyList<IReadOnlySet<string>> names)
    {
        return new(_visible, [.. _given.Where(IsSecret)], [.. _written.Where(IsSecret)], _named) { Known = [.. Known, .. names] };

        bool IsSecret(SecretText text) => !names.Any(n => n.Contains(text.Value));
    }

    /// <summary>This one and another one of the same variables, for texts of two configs.</summary>
    public Redaction With(Redaction other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Redaction(_visible, [.. _given, .. other._given], [.. _written, .. other._written], [.. _named, .. other._named]).Knowing([.. Known, .. other.Known]);
    }

    /// <summary>This one, which also hides names wherever they stand as words.</summary>
    /// <param name="names">Each with what is shown in its place.</param>
    public Redaction With(IEnumerable<(string Name, string Shown)> names) =>
        new(_visible, _given, _written, [.. _named, .. names.Select(static n => new SecretText(n.Name, n.Shown))]) { Known = Known };

    /// <summary>Whether the value of a variable may be shown.</summary>
    public bool Shows(string variable) => _visible.Contains(variable);

    /// <summary>Whether a text of the config holds a value that must not be shown.</summary>
    /// <param name="text">A text of the config; null holds none.</param>
    public bool Hides(StringNode? text) => text?.Origin?.Substituted?.Hides(_visible) == true;

    /// <summary>A sentence, a path or another text of which nobody knows what it was made of.</summary>
    public string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return InQuotes(_anywhere.Value.Replace(text));
    }

    /// <summary>A text of the config, or of what was made of the config.</summary>
    public string Text(StringNode text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = text.Origin switch
        {
            ComposedOrigin { Substituted: { } part } => part.ShowWithin(text.Value, _visible),
            { Substituted: { } whole } => whole.Show(text.Value, _visible),
            _ => text.Value,
        };
        return _literals.Value.Replace(shown);
    }

    /// <summary>A row of evidence, or another value, whose texts know what they were made of.</summary>
    public Node Value(Node node) => node switch
    {
        StringNode text => Text(text) is var shown && ReferenceEquals(shown, text.Value) ? text : new StringNode(shown, text.Origin),
        ArrayNode list => new ArrayNode([.. list.Items.Select(Value)], list.Origin),
        ObjectNode row => Row(row),
        _ => node,
    };

    /// <summary>A row of evidence whose texts know what they were made of.</summary>
    public ObjectNode Row(ObjectNode row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var shown = new ObjectNodeBuilder();
        foreach (var (name, value) in row.Members)
        {
            shown.Set(name, Value(value));
        }

        return shown.Build(row.Origin);
    }

    /// <summary>A value that was read from a record, or printed elsewhere: its texts do not know what they were made of.</summary>
    public Node Recorded(Node node) => node switch
    {
        StringNode text => new StringNode(_quoted.Value.Replace(text.Value), text.Origin),
        ArrayNode list => new ArrayNode([.. list.Items.Select(Recorded)], list.Origin),
        ObjectNode row => RecordedRow(row),
        _ => node,
    };

    /// <summary>The same for a row.</summary>
    public ObjectNode RecordedRow(ObjectNode row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var shown = new ObjectNodeBuilder();
        foreach (var (name, value) in row.Members)
        {
            shown.Set(name, Recorded(value));
        }

        return shown.Build(row.Origin);
    }

    /// <summary>A finding. What of it is hashed was hashed before.</summary>
    public Finding Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding with
        {
            Message = About(finding.Fact, finding.Message),
            Path = About(finding.Fact, finding.Path),
            OcPath = AboutOrNull(finding.OcPath),
            Target = AboutOrNull(finding.Target),
            Requirement = AboutOrNull(finding.Requirement),
            FixHint = AboutOrNull(finding.FixHint),
        };

        string? AboutOrNull(string? text) => text is null ? null : About(finding.Fact, text);
    }

    /// <summary>A sentence about a fact.</summary>
    /// <param name="fact">The fact whose texts the sentence repeats; null for none.</param>
    /// <param name="text">The sentence.</param>
    public string About(IObservedFact? fact, string text) => Text(fact is null ? text : NetOf(fact).Replace(text));

    /// <summary>The names of the hidden variables whose values a value holds.</summary>
    /// <param name="node">A row of evidence, or all of them.</param>
    public IEnumerable<string> VariablesIn(Node node) => Texts(node)
        .Where(t => Hides(t) && Text(t) != t.Value)
        .SelectMany(static t => t.Origin!.Substituted!.Variables)
        .Where(name => !_visible.Contains(name));

    /// <summary>Whether a text holds a value that somebody gave, wherever it has it from.</summary>
    public bool HoldsGiven(string text) => _anywhere.Value.Replace(text) != text;

    private string InQuotes(string text)
    {
        if (_quoted.Value.IsEmpty)
        {
            return text;
        }

        foreach (var (start, end) in QuotedParts.Of(text).Reverse())
        {
            text = _quoted.Value.Replace(text, start, end);
        }

        return text;
    }

    /// <summary>A fact can have many findings: what it hides is found out once.</summary>
    private SecretNet NetOf(IObservedFact fact)
    {
        if (!_facts.TryGetValue(fact, out var net))
        {
            List<StringNode> texts = [.. Texts(fact.ToNode()).Where(Hides)];
            var whole = texts.Select(t => new SecretText(t.Value, Text(t))).Where(static s => s.Shown != s.Value);
            var values = texts.SelectMany(t => t.Origin!.Substituted!.Hidden(_visible)).Select(static h => new SecretText(h.Value.Trim(), h.Reference));
            _facts.Add(fact, net = new SecretNet(whole.Concat(values), shortest: 1));
        }

        return net;
    }

    private static IEnumerable<StringNode> Texts(Node node) => node switch
    {
        StringNode text => [text],
        ArrayNode list => list.Items.SelectMany(Texts),
        ObjectNode row => row.Members.SelectMany(static m => Texts(m.Value)),
        _ => [],
    };
}
