using System.Globalization;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>The settings of a config that name agents, but for the bindings of messages.</summary>
internal sealed class NamedAgents
{
    /// <summary>No release has such a setting half as deep; a config can be nested a thousand deep, and each path is made for each setting.</summary>
    private const int MaxDepth = 16;

    /// <summary>More of a key is of no use to a reader of a path, and would be copied for each setting below it.</summary>
    private const int MaxWords = 40;

    /// <summary>The channel whose groups <c>broadcast</c> is about.</summary>
    private const string BroadcastChannel = "whatsapp";

    private static readonly HashSet<string> Keys = new(["agentId", "defaultAgent", "defaultAgentId"], StringComparer.Ordinal);

    private readonly ConfigPlaces _places;
    private readonly Dictionary<int, Origin?> _objects = [];
    private readonly Dictionary<int, List<(int Place, string Words)>> _items = [];
    private readonly Dictionary<int, NamedAgentSetting> _settings = [];
    private readonly List<string> _steps = [];

    private NamedAgents(ConfigPlaces places) => _places = places;

    /// <summary>In the order of the config.</summary>
    public IReadOnlyCollection<NamedAgentSetting> Settings => _settings.Values;

    /// <param name="config">Before defaults.</param>
    /// <param name="places">Those of all configs that are compared.</param>
    public static NamedAgents In(ObjectNode config, ConfigPlaces places)
    {
        var named = new NamedAgents(places);
        named.Visit(config, ConfigPlaces.Root);
        return named;
    }

    public NamedAgentSetting? Find(int place) => _settings.GetValueOrDefault(place);

    /// <summary>Whether an object stands at a place.</summary>
    public bool Has(int place) => _objects.ContainsKey(place);

    /// <summary>The lists of objects, by their places, and the places of their objects.</summary>
    public IReadOnlyDictionary<int, List<(int Place, string Words)>> Items => _items;

    public Origin? OriginOf(int place) => _objects.GetValueOrDefault(place);

    private void Visit(Node node, int place)
    {
        if (_steps.Count > MaxDepth)
        {
            return;
        }

        switch (node)
        {
            case ObjectNode settings:
                _objects.TryAdd(place, settings.Origin);
                foreach (var (name, value) in settings.Members)
                {
                    Visit(name, name, value, place);
                }

                break;
            case ArrayNode list:
                VisitItems(list, place);
                break;
        }
    }

    private void Visit(string step, string words, Node node, int parent)
    {
        var place = _places.Below(parent, step);
        _steps.Add(words);
        if (AgentsOf(words, node) is { Count: > 0 } agents)
        {
            Add(place, parent, agents, node.Origin);
        }

        Visit(node, place);
        _steps.RemoveAt(_steps.Count - 1);
    }

    /// <summary>An item is known by its id, else by what it matches, else by its index: items that come and go move the others.</summary>
    private void VisitItems(ArrayNode list, int place)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, item) in list.Items.Index())
        {
            // Bindings of messages are compared by what they match, see RoutedMessages.
            if (_steps is ["bindings"] && item.Find("type").AsString() != "acp")
            {
                continue;
            }

            var identity = item.Find("id").AsString() is { } id ? $"id {id}" : item.Find("match") is { } match ? $"match {JsonTextWriter.GetText(match)}" : $"# {index}";
            var times = seen[identity] = seen.GetValueOrDefault(identity) + 1;
            var (step, words) = (times == 1 ? identity : $"{times} {identity}", string.Create(CultureInfo.InvariantCulture, $"[{index}]"));
            if (item is ObjectNode)
            {
                AddItem(place, _places.Below(place, step), words);
            }

            Visit(step, words, item, place);
        }
    }

    private void AddItem(int list, int place, string words)
    {
        if (!_items.TryGetValue(list, out var items))
        {
            _items.Add(list, items = []);
        }

        items.Add((place, WordsOf(_steps.Append(words))));
    }

    private static string WordsOf(IEnumerable<string> steps) =>
        string.Join('.', steps.Select(static s => s.Length <= MaxWords ? s : $"{s[..MaxWords]}...")).Replace(".[", "[", StringComparison.Ordinal);

    private HashSet<string>? AgentsOf(string key, Node node) => node switch
    {
        StringNode text when Keys.Contains(key) => Ids([text]),
        ArrayNode list when _steps is ["broadcast", _] || (_steps is ["broadcast", _, _] && key == "agents") => Ids(list.Items),
        _ => null,
    };

    private static HashSet<string> Ids(IEnumerable<Node> texts) =>
        [.. texts.OfType<StringNode>().Where(static t => !EcmaString.Trim(t.Value.AsSpan()).IsEmpty).Select(static t => AgentResolver.NormalizeId(t.Value))];

    private void Add(int place, int container, HashSet<string> agents, Origin? origin)
    {
        var words = WordsOf(_steps);
        var inChannel = _steps is ["channels", _, _, ..];
        var channel = inChannel ? _steps[1] : _steps is ["broadcast", ..] ? BroadcastChannel : null;
        _settings.TryAdd(place, new NamedAgentSetting(place, container, words, agents, origin)
        {
            IsAlwaysServed = _steps is ["agents", "defaults", "heartbeat" or "systemAgent", _] or ["talk", _],
            Channel = channel is null ? null : EcmaString.ToLowerCase(EcmaString.Trim(channel)),
            Account = inChannel && _steps is [_, _, "accounts", var account, ..] ? AccountId.Normalize(account) : null,
        });
    }
}
