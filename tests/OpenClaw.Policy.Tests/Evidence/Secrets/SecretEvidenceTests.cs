using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Evidence.Secrets;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Evidence.Secrets;

/// <summary>What is observed of secrets. The expectations agree with the real program of each release.</summary>
[TestClass]
public sealed class SecretEvidenceTests
{
    private const string P02 = "2026.5.22";
    private const string P07 = "2026.7.35";
    private const string P08 = "2026.8.1";
    private const string P11 = "2026.9.6";

    [TestMethod]
    public void Members_stand_in_the_order_of_the_real_program_and_rows_in_that_of_their_sources() => Assert.AreEqual(
        """
        [{"id":"oc://openclaw.config/gateway/auth/token","kind":"input","source":"oc://openclaw.config/gateway/auth/token","provenance":"secretRef","refSource":"env","refProvider":"default"},
        {"id":"a b","kind":"provider","source":"oc://openclaw.config/secrets/providers/\"a b\"","providerSource":"exec","insecure":["allowInsecurePath","allowSymlinkCommand"]},
        {"id":"none","kind":"provider","source":"oc://openclaw.config/secrets/providers/none"}]
        """.ReplaceLineEndings(""),
        Print(
            P07,
            """
            { secrets: { providers: {
                none: { allowInsecurePath: 'true' },
                'a b': { source: 'exec', allowSymlinkCommand: true, allowInsecurePath: true } } },
              gateway: { auth: { token: '${T}' } } }
            """));

    [TestMethod]
    public void From_P08_on_the_switches_of_a_provider_are_not_told() => Assert.AreEqual(
        """[{"id":"p","kind":"provider","source":"oc://openclaw.config/secrets/providers/p","providerSource":"file"}]""",
        Print(P08, "{ secrets: { providers: { p: { source: 'file', allowInsecurePath: true } } } }"));

    [TestMethod]
    [DataRow("'${NAME}'", "env:default", "env:default")]
    [DataRow("' $NAME_1 '", "env:default", "env:default")]
    [DataRow("'$name'", "", "")]
    [DataRow("'$1A'", "", "")]
    [DataRow("'${'", "", "")]
    [DataRow("'${}'", "", "")]
    [DataRow("'a$NAME'", "", "")]
    [DataRow("'secretref-env:NAME'", "env:default", "", DisplayName = "Markers count up to P07")]
    [DataRow("' __env__:NAME '", "env:default", "")]
    [DataRow("'__env__:name'", "", "")]
    [DataRow("'plain'", "", "")]
    [DataRow("5", "", "")]
    [DataRow("{ source: 'exec', provider: ' p ', id: 'i' }", "exec: p ", "exec: p ")]
    [DataRow("{ source: 'exec', provider: ' ', id: 'i' }", "", "")]
    [DataRow("{ source: 'exec', provider: 'p', id: ' ' }", "", "")]
    [DataRow("{ source: 'exec', provider: 'p', id: 'i', more: 1 }", "", "", DisplayName = "With a provider nothing else may stand there")]
    [DataRow("{ source: 'exec', id: 'i', more: 1 }", "exec:default", "exec:default")]
    [DataRow("{ source: 'exec', id: 'i', provider: null }", "", "")]
    [DataRow("{ source: 'store', provider: 'p', id: 'i' }", "", "store:p", DisplayName = "The store counts from P08")]
    [DataRow("{ source: 'vault', provider: 'p', id: 'i' }", "", "")]
    public void A_reference_is_told_from_other_values(string value, string upToP07, string fromP08)
    {
        var config = $"{{ x: {{ token: {value} }} }}";

        Assert.AreEqual(upToP07, References(P07, config));
        Assert.AreEqual(fromP08, References(P08, config));
    }

    [TestMethod]
    [DataRow(128, "env:default")]
    [DataRow(129, "")]
    public void A_variable_has_at_most_128_characters(int length, string expected) =>
        Assert.AreEqual(expected, References(P11, $"{{ token: '${new string('A', length)}' }}"));

    [TestMethod]
    [DataRow("{ env: ' e ', exec: ' x ' }", "'$A'", "env:e", DisplayName = "For a text the default is trimmed")]
    [DataRow("{ env: ' e ', exec: ' x ' }", "{ source: 'env', id: 'i' }", "env: e ", DisplayName = "For an object it is not")]
    [DataRow("{ env: ' e ', exec: ' x ' }", "{ source: 'exec', id: 'i' }", "exec: x ")]
    [DataRow("{ env: ' e ', exec: ' x ' }", "{ source: 'file', id: 'i' }", "file:default")]
    [DataRow("{ env: ' ', file: '' }", "'$A'", "env:default")]
    [DataRow("{ env: ' ', file: '' }", "{ source: 'file', id: 'i' }", "file:")]
    [DataRow("{ env: 1 }", "'$A'", "env:default")]
    [DataRow("[]", "'$A'", "env:default")]
    public void A_reference_without_a_provider_means_the_default_one(string defaults, string value, string expected) =>
        Assert.AreEqual(expected, References(P07, $"{{ secrets: {{ defaults: {defaults} }}, token: {value} }}"));

    [TestMethod]
    [DataRow("{ x: { apiKey: '$A' } }", "x/apiKey")]
    [DataRow("{ x: { MyTOKEN: '$A', passwords: '$B', knownHostsData: '$C' } }", "x/knownHostsData x/MyTOKEN")]
    [DataRow("{ x: [{ token: '$A' }, ['$B', { secret: '$C' }]] }", "x/#0/token x/#1/#1/secret")]
    [DataRow("{ token: ['$A'] }", "", DisplayName = "A list is no reference")]
    [DataRow("{ token: { token: '$A' } }", "token/token")]
    [DataRow("{ x: { env: { token: '$A' } } }", "", DisplayName = "The environment of a program is passed over")]
    [DataRow("{ env: { x: { token: '$A' } } }", "env/x/token")]
    [DataRow("{ plugins: { entries: { acpx: { config: { mcpServers: { s: { env: { X: '$A' } } } } } } } }", "plugins/entries/acpx/config/mcpServers/s/env/X")]
    [DataRow("{ models: { providers: { p: { headers: { X: '$A' }, request: { headers: { Y: '$B' } } } } } }", "models/providers/p/headers/X models/providers/p/request/headers/Y")]
    [DataRow("{ models: { providers: { '': { headers: { X: '$A' } } } } }", "", DisplayName = "A name must not be empty")]
    [DataRow("{ models: { providers: { p: { request: { auth: { value: '$A', other: '$B' }, tls: { ca: '$C', x: '$D' } } } } } }", "models/providers/p/request/auth/value models/providers/p/request/tls/ca")]
    [DataRow("{ models: { providers: { p: { request: { proxy: { tls: { key: '$A' }, ca: '$B' }, tls: '$C' } } } } }", "models/providers/p/request/proxy/tls/key")]
    [DataRow("{ tools: { media: { models: [{ request: { headers: { X: '$A' } } }] } } }", "tools/media/models/#0/request/headers/X")]
    [DataRow("{ diagnostics: { otel: { headers: { X: '$A' } } } }", "diagnostics/otel/headers/X")]
    public void Only_places_for_secrets_are_looked_at(string config, string expected)
    {
        Assert.AreEqual(expected, Sources(P02, config));
        Assert.AreEqual(expected, Sources(P11, config));
    }

    [TestMethod]
    [DataRow("{ agents: { defaults: { memorySearch: { remote: { headers: { X: '$A' } } } } } }", "agents/defaults/memorySearch/remote/headers/X", "")]
    [DataRow("{ tools: { media: { image: { models: [{ request: { headers: { X: '$A' } } }] } } } }", "tools/media/image/models/#0/request/headers/X", "")]
    [DataRow("{ memory: { search: { remote: { headers: { X: '$A' } } } } }", "", "memory/search/remote/headers/X")]
    [DataRow("{ agents: { entries: { e: { memory: { search: { remote: { headers: { X: '$A' } } } } } } } }", "", "agents/entries/e/memory/search/remote/headers/X")]
    [DataRow("{ agents: { list: [{ memory: { search: { remote: { headers: { X: '$A' } } } } }] } }", "", "agents/list/#0/memory/search/remote/headers/X")]
    public void Some_places_moved_with_P08(string config, string upToP07, string fromP08)
    {
        Assert.AreEqual(upToP07, Sources(P07, config));
        Assert.AreEqual(fromP08, Sources(P08, config));
    }

    [TestMethod]
    [DataRow("{ secrets: { denySources: null } }", true)]
    [DataRow("{ secrets: { other: true } }", false)]
    [DataRow("{ secrets: [] }", false)]
    [DataRow("{}", false)]
    public void Secrets_are_observed_only_for_a_policy_with_a_rule_on_them(string policy, bool expected) => Assert.AreEqual(
        expected, new Workspace { Release = ReleaseCatalog.Find(P11)!, Policy = policy }.Evaluate().Evidence.Contains("secrets"));

    [TestMethod]
    public void A_config_as_deep_as_is_read_is_walked_to_its_end()
    {
        const int Depth = 999;
        var config = string.Concat(Enumerable.Repeat("{x:", Depth)) + "{token:'$A'}" + new string('}', Depth);

        Assert.AreEqual("env:default", References(P11, config));
    }

    private static IEnumerable<SecretEvidence> Rows(string release, string config) => new Workspace
    {
        Release = ReleaseCatalog.Find(release)!,
        Policy = "{ secrets: { requireManagedProviders: false } }",
        Config = config,
    }.Evaluate().Evidence.Of<SecretEvidence>("secrets");

    private static string Print(string release, string config) => $"[{string.Join(',', Rows(release, config).Select(static r => JsonTextWriter.GetText(r.ToNode())))}]";

    private static string References(string release, string config) =>
        string.Join(' ', Rows(release, config).OfType<SecretInputEvidence>().Select(static r => $"{r.RefSource}:{r.RefProvider}"));

    private static string Sources(string release, string config) =>
        string.Join(' ', Rows(release, config).Select(static r => r.Source["oc://openclaw.config/".Length..]));
}
