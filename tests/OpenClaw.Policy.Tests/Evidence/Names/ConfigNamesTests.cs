using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Evidence.Names;
using OpenClaw.Policy.Evidence.Secrets;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Evidence.Names;

[TestClass]
public sealed class ConfigNamesTests
{
    private const string Planted = "planted-text";
    private const string SomeKey = "some-key";
    private const int MaxDepth = 14;

    private static readonly SecretInputPlaces[] SecretPlaces = [new(SecretDialect.WithTextMarkers), new(SecretDialect.WithStore)];

    [TestMethod]
    [DataRow("""{ "mcp": { "servers": { "shell": { "command": "sh" } } } }""", "shell sh")]
    [DataRow("""{ "agents": { "list": [{ "id": "ops", "name": "Operations", "model": { "primary": "openai/gpt-5", "fallbacks": ["zai/glm"] } }] } }""", "ops openai/gpt-5 openai zai/glm zai")]
    [DataRow("""{ "agents": { "defaults": { "models": { "openai/gpt-5": { "alias": "best" } } } } }""", "openai/gpt-5 openai best")]
    [DataRow("""{ "tools": { "deny": ["exec"], "alsoAllow": ["read"], "byProvider": { "openai": { "allow": ["write"] } } } }""", "exec read openai write")]
    [DataRow("""{ "bindings": [{ "agentId": "ops", "match": { "channel": "telegram", "accountId": "work", "peer": { "kind": "direct", "id": "123" } } }] }""", "ops telegram work 123")]
    [DataRow("""{ "channels": { "telegram": { "allowFrom": ["@boss"], "groups": { "-100": {} } } } }""", "telegram @boss -100")]
    [DataRow("""{ "tools": { "elevated": { "allowFrom": { "telegram": ["@boss"] } } }, "auth": { "order": { "openai": ["work"] } } }""", "telegram @boss openai work")]
    [DataRow("""{ "gateway": { "nodes": { "commands": { "deny": ["system.run"] }, "denyCommands": ["camera.snap"] } } }""", "system.run camera.snap")]
    public void Keys_and_the_texts_of_settings_that_pick_something_out_are_names(string config, string names) =>
        CollectionAssert.IsSubsetOf(names.Split(' '), Names(config));

    [TestMethod]
    [DataRow("""{ "gateway": { "auth": { "password": "planted-text" } }, "hooks": { "token": "planted-text" } }""")]
    [DataRow("""{ "messages": { "responsePrefix": "planted-text", "ackReaction": "planted-text" } }""")]
    [DataRow("""{ "agents": { "list": [{ "name": "planted-text", "description": "planted-text", "identity": { "name": "planted-text", "theme": "planted-text" } }] } }""")]
    [DataRow("""{ "env": { "MODEL": "planted-text", "vars": { "ACCOUNT_ID": "planted-text" } } }""")]
    [DataRow("""{ "mcp": { "servers": { "x": { "env": { "USER_ID": "planted-text", "model": "planted-text" }, "headers": { "X-User-Id": "planted-text" }, "args": ["planted-text"], "url": "https://planted-text" } } } }""")]
    [DataRow("""{ "models": { "providers": { "model": { "apiKey": "planted-text", "baseUrl": "planted-text", "request": { "auth": { "token": "planted-text", "value": "planted-text" } } } } } }""")]
    [DataRow("""{ "channels": { "matrix": { "accessToken": { "source": "env", "provider": "planted-text", "id": "planted-text" } } } }""")]
    [DataRow("""{ "plugins": { "entries": { "vault": { "config": { "secretId": "planted-text", "apiKeyId": "planted-text", "clientSecretId": "planted-text" } } } } }""")]
    [DataRow("""{ "mcp": { "servers": { "x": { "command": "curl -H planted-text" } } } }""")]
    public void Secrets_and_free_texts_are_no_names(string config) =>
        Assert.IsFalse(Names(config).Any(static n => n.Contains(Planted, StringComparison.Ordinal)), string.Join(' ', Names(config)));

    [TestMethod]
    public void Nothing_is_a_name_where_a_release_takes_a_secret()
    {
        var places = SchemaLibrary.Embedded.Releases.SelectMany(static r => SecretTexts(SchemaLibrary.Embedded[r])).Distinct(StringComparer.Ordinal).ToList();

        Assert.IsTrue(places.Count > 200, $"{places.Count} places");
        var names = places.Where(static p => ConfigNames.In(Plant(p.Split('/'))).Any(static n => n.Text == Planted));
        Assert.AreEqual("", string.Join('\n', names));
    }

    [TestMethod]
    public void Variables_stay_as_they_are_written_and_long_texts_are_left_out()
    {
        CollectionAssert.Contains(Names("""{ "agents": { "defaults": { "model": "${PROVIDER}/x" } } }"""), "${PROVIDER}/x");
        Assert.IsFalse(Names("""{ "agentId": " \t" }""").Contains(" \t"));
        CollectionAssert.Contains(Names("""{ "agentId": "ops " }"""), "ops ");
        Assert.IsEmpty(Names($$"""{ "{{new string('a', 129)}}": 1, "": 2 }"""));
        CollectionAssert.AreEqual(new[] { new string('a', 128) }, Names($$"""{ "{{new string('a', 128)}}": 1 }"""));
    }

    [TestMethod]
    public void A_key_stands_where_it_is_written_and_a_text_where_it_is()
    {
        var source = new SourceText("/openclaw.json", "{\n  \"bindings\": [\n    { \"agentId\":\n      \"ops\" }\n  ]\n}");

        var lines = ConfigNames.In(Json5Reader.Read(source).Root).Select(static n => (n.Text, n.Origin!.Anchor.StartPosition.Line)).ToArray();

        CollectionAssert.AreEqual(new[] { ("bindings", 2), ("agentId", 3), ("ops", 4) }, lines);
    }

    [TestMethod]
    public void The_names_of_a_policy_are_its_keys_and_words_but_not_its_reasons()
    {
        const string Policy = """{ "channels": { "denyRules": [{ "id": "no-telegram", "when": { "provider": "telegram " }, "reason": "because" }] }, "mcp": { "servers": { "deny": ["two words"] } } }""";

        var names = PolicyNames.In(Json5Reader.Read(new SourceText("/policy.jsonc", Policy)).Root).ToList();

        CollectionAssert.IsSubsetOf(new[] { "denyRules", "no-telegram", "telegram", "mcp" }, names);
        Assert.IsFalse(names.Contains("because") || names.Contains("two words"));
        Assert.IsEmpty(PolicyNames.In(null));
    }

    private static string[] Names(string config) => [.. ConfigNames.In(Json5Reader.Read(new SourceText("/openclaw.json", config)).Root).Select(static n => n.Text)];

    /// <summary>The places of texts where a release also takes a reference to a secret, or that hold one by their name.</summary>
    private static HashSet<string> SecretTexts(ReleaseSchema release)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Visit(release.Core, []);
        foreach (var id in release.Facts.ChannelIds)
        {
            if (release.Channel(id) is { } channel)
            {
                Visit(channel, ["channels", id]);
            }
        }

        return found;

        void Visit(SchemaNode node, string[] path)
        {
            if (path.Length > MaxDepth)
            {
                return;
            }

            SchemaNode[] branches = [.. node.AnyOf, .. node.OneOf, .. node.AllOf];
            if (path.Length > 0 && (IsReference(branches) || (path[^1] != "#0" && SecretPlaces.Any(p => p.Contains(path)))))
            {
                found.Add(string.Join('/', path));
            }

            foreach (var branch in branches)
            {
                Visit(branch, path);
            }

            foreach (var name in node.Properties.Names)
            {
                Visit(node.Properties.TryGet(name, out var member) ? member : SchemaNode.Anything, [.. path, name]);
            }

            if (node.Rest is { Never: false } rest)
            {
                Visit(rest, [.. path, SomeKey]);
            }

            if (node.Items is { } items)
            {
                Visit(items, [.. path, "#0"]);
            }
        }
    }

    private static bool IsReference(SchemaNode[] branches) =>
        branches.Any(static b => b.AcceptedKinds.HasFlag(ValueKinds.String)) && branches.Any(IsReferenceObject);

    private static bool IsReferenceObject(SchemaNode node) =>
        new[] { "source", "provider", "id" }.All(name => node.Properties.TryGet(name, out _)) || node.AnyOf.Concat(node.OneOf).Any(IsReferenceObject);

    private static Node Plant(string[] path) => path.Reverse().Aggregate(
        (Node)new StringNode(Planted), static (node, step) => step == "#0" ? new ArrayNode([node]) : new ObjectNodeBuilder().Set(step, node).Build());
}
