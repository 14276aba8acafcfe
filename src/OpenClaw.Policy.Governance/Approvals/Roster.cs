using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Governance.Approvals;

/// <summary>Who may approve: <c>governance/roster.jsonc</c>.</summary>
/// <param name="People">Ids and e-mails are of one person each.</param>
/// <param name="Hash">Over the canonical JSON of the file.</param>
public sealed record Roster(IReadOnlyList<RosterPerson> People, string Hash)
{
    private const int MostPeople = 10_000;
    private const int MostNames = 100;

    /// <summary>Somebody by id or e-mail; null when there is nobody.</summary>
    public RosterPerson? Find(string name) => People.FirstOrDefault(p => p.Is(name));

    /// <returns>Null when there is a problem.</returns>
    /// <param name="source">The file.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Roster? Read(SourceText source, List<RulesProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(problems);
        var own = new List<RulesProblem>();
        Roster? roster = null;
        try
        {
            var document = Json5Reader.Read(source);
            own.AddRange(document.DuplicateKeys.Select(static k => new RulesProblem(
                "A key stands twice in one object; a reader and the gate could see different values.", "Leave one of them out.", k.Later, "roster")));
            if (document.Root is ObjectNode node)
            {
                roster = Read(node, own);
            }
            else
            {
                own.Add(new("The roster is no object.", "Write an object with version and people.", new SourceSpan(source, 0, 0), "roster"));
            }
        }
        catch (Exception e) when (e is Json5SyntaxException or Json5LimitException)
        {
            own.Add(new(e.Message, Json5SyntaxException.Remedy, new SourceSpan(source, 0, 0), "roster"));
        }

        problems.AddRange(own);
        return own.Count == 0 ? roster : null;
    }

    private static Roster Read(ObjectNode node, List<RulesProblem> problems)
    {
        var reader = new NodeReader(node, problems, "roster");
        if (reader.Count("version", 1, 1) is null && node["version"] is null)
        {
            reader.Problem(node, "`version` is missing.", "Add `version: 1`.");
        }

        _ = reader.Text("$schema");
        var people = new List<RosterPerson>();
        if (reader.Member("people") is ArrayNode { Items: { Count: <= MostPeople } items })
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            people.AddRange(items.Select(i => Person(i, reader, problems, names)).OfType<RosterPerson>());
        }
        else
        {
            reader.Problem(node["people"] ?? node, "`people` is missing, no list, or too long a one.", "Write a list of { id, emails, roles }.");
        }

        reader.RefuseUnknown();
        return new Roster(people, CanonicalHash.Of(node));
    }

    private static RosterPerson? Person(Node item, NodeReader list, List<RulesProblem> problems, HashSet<string> names)
    {
        if (item is not ObjectNode node)
        {
            list.Problem(item, "A person is no object.", "Write { id, emails, roles }.");
            return null;
        }

        var reader = new NodeReader(node, problems, $"person/{node["id"].AsString()}");
        var id = reader.Text("id", required: true) ?? "";
        var emails = reader.Texts("emails", MostNames).Select(static t => t.Value).ToList();
        var person = new RosterPerson(
            id, emails, [.. reader.Texts("roles", MostNames).Select(static t => t.Value)], [.. reader.Texts("keys", MostNames).Select(static t => t.Value)]);
        foreach (var key in person.Keys.Where(static k => !SshPublicKey.IsOne(k)))
        {
            reader.Problem(node, $"`{key}` is no public SSH key.", "Write its type and its base64, as the .pub file has them, without the comment: ssh-ed25519 AAAA...");
        }

        foreach (var name in emails.Prepend(id).Concat(person.Keys).Where(n => !names.Add(n)))
        {
            reader.Problem(node, $"`{name}` stands for two people, or twice.", "Give each person names of their own: who is two people approves for two.");
        }

        reader.RefuseUnknown();
        return person;
    }
}
