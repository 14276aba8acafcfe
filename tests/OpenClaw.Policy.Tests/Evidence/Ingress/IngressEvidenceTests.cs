using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Evidence.Ingress;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Evidence.Ingress;

/// <summary>What is observed of whose messages reach the agent. Expected rows were printed by the real program of the release.</summary>
[TestClass]
public sealed class IngressEvidenceTests
{
    private const string P03 = "2026.5.27";
    private const string P04 = "2026.6.1";
    private const string P08 = "2026.8.1";

    [TestMethod]
    public void Members_stand_in_the_order_of_the_real_program() => Assert.AreEqual(
        """
        [{"id":"irc-a-group-policy","kind":"channelGroupPolicy","source":"oc://openclaw.config/channels/irc/accounts/a/groups","channel":"irc","accountId":"a","value":"allowlist","explicit":false},
        {"id":"irc-a-groups-"#x"-require-mention","kind":"channelRequireMention","source":"oc://openclaw.config/channels/irc/accounts/a/groups/"#x"/requireMention","channel":"irc","accountId":"a","groupId":"#x","value":false,"explicit":true},
        {"id":"irc-a-require-mention","kind":"channelRequireMention","source":"oc://openclaw.config/channels/irc/accounts/a/requireMention","channel":"irc","accountId":"a","value":true,"explicit":false},
        {"id":"irc-a-dm-policy","kind":"channelDmPolicy","source":"oc://openclaw.config/channels/irc/dmPolicy","channel":"irc","accountId":"a","value":"open","explicit":true},
        {"id":"session-dm-scope","kind":"sessionDmScope","source":"oc://openclaw.config/session/dmScope","value":"per-peer","explicit":true}]
        """.ReplaceLineEndings("").Replace("\"#x\"", "\\\"#x\\\"").Replace("\\\"#x\\\",\"value\"", "\"#x\",\"value\""),
        JsonTextWriter.GetText(new ArrayNode(
        [
            .. Rows(
                P04,
                """
                { session: { dmScope: ' Per-Peer' },
                  channels: { irc: { dmPolicy: ' open ', accounts: { a: { groups: { '#x': { requireMention: false } } } } } } }
                """).Select(static r => r.ToNode()),
        ])));

    [TestMethod]
    [DataRow("{}", "session-dm-scope=main?")]
    [DataRow("{ session: { dmScope: ' ' } }", "session-dm-scope=main?")]
    [DataRow("{ channels: { defaults: {}, modelByChannel: {}, irc: { enabled: false }, line: 7 } }", "session-dm-scope=main?", DisplayName = "what is no open channel")]
    public void Without_channels_only_the_session_is_told(string config, string expected) => Assert.AreEqual(expected, Describe(P04, config));

    [TestMethod]
    [DataRow("irc: {}", "irc")]
    [DataRow("irc: { accounts: {} }", "irc")]
    [DataRow("irc: { accounts: { a: {}, b: 7, c: { enabled: false } } }", "irc-a")]
    [DataRow("irc: { accounts: { c: { enabled: false } } }", "", DisplayName = "an account that is off is an account all the same")]
    [DataRow("irc: { host: 'x', accounts: { a: {} } }", "irc-a", DisplayName = "half an account beside the accounts")]
    [DataRow("irc: { host: 'x', nick: 'y', accounts: { a: {} } }", "irc irc-a", DisplayName = "an account beside the accounts")]
    [DataRow("irc: { host: ' ', nick: 'y', accounts: { a: {} } }", "irc-a")]
    [DataRow("matrix: { homeserver: 'x', userId: 'y', password: {}, accounts: { a: {} } }", "matrix matrix-a")]
    [DataRow("telegram: { botToken: null, accounts: { a: {} } }", "telegram-a")]
    [DataRow("nostr: { token: 'x', accounts: { a: {} } }", "nostr-a", DisplayName = "a channel without such settings")]
    public void Channels_and_accounts_are_ways_in(string channel, string expected) => Assert.AreEqual(
        expected,
        string.Join(' ', Rows(P08, $"{{ channels: {{ {channel} }} }}")
            .Where(static r => r.Kind == IngressKind.DmPolicy)
            .Select(static r => r.AccountId is null ? r.Channel : $"{r.Channel}-{r.AccountId}")
            .Order(StringComparer.Ordinal)));

    [TestMethod]
    [DataRow(P04, true)]
    [DataRow(P08, false)]
    public void A_service_account_reference_makes_an_account_up_to_P07(string release, bool expected) => Assert.AreEqual(
        expected,
        Rows(release, "{ channels: { googlechat: { serviceAccountRef: {}, accounts: { a: {} } } } }").Any(static r => r.AccountId is null && r.Channel is not null));

    [TestMethod]
    [DataRow("irc: {}", "pairing? channels/irc/dmPolicy")]
    [DataRow("irc: { dmPolicy: ' Open ' }", "Open channels/irc/dmPolicy")]
    [DataRow("irc: { dm: { policy: 'open' } }", "open channels/irc/dm/policy")]
    [DataRow("irc: { dmPolicy: 'allowlist', dm: { policy: 'open' } }", "allowlist channels/irc/dmPolicy")]
    [DataRow("irc: { dmPolicy: 'open', dm: { enabled: false } }", "disabled channels/irc/dm/enabled")]
    [DataRow("defaults: { dmPolicy: 'open' }, irc: {}", "pairing? channels/irc/dmPolicy", DisplayName = "the defaults have no say")]
    [DataRow("irc: { accounts: { a: {} } }", "pairing? channels/defaults/dmPolicy")]
    [DataRow("irc: { dmPolicy: 'open', accounts: { 'a.b': {} } }", "open channels/irc/dmPolicy")]
    [DataRow("irc: { dmPolicy: 'open', accounts: { 'a.b': { dm: { policy: 'pairing' } } } }", "pairing channels/irc/accounts/\"a.b\"/dm/policy")]
    [DataRow("irc: { dm: { enabled: false }, accounts: { a: { dmPolicy: 'open' } } }", "open channels/irc/accounts/a/dmPolicy")]
    public void The_nearest_dm_policy_counts(string channels, string expected) =>
        Assert.AreEqual(expected, Only(P04, $"{{ channels: {{ {channels} }} }}", IngressKind.DmPolicy));

    [TestMethod]
    [DataRow("irc: {}", "allowlist? channels/irc/groupPolicy", DisplayName = "a channel that is closed by default")]
    [DataRow("discord: {}", "open? channels/discord/groupPolicy")]
    [DataRow("discord: { groups: {} }", "open? channels/discord/groupPolicy")]
    [DataRow("discord: { groups: { a: 1 } }", "allowlist? channels/discord/groups")]
    [DataRow("discord: { guilds: { a: {} } }", "open? channels/discord/groupPolicy", DisplayName = "only groups are an allow list")]
    [DataRow("discord: { groupPolicy: ' Open' }", "Open channels/discord/groupPolicy")]
    [DataRow("defaults: { groupPolicy: 'disabled' }, discord: { groups: { a: {} } }", "disabled channels/defaults/groupPolicy")]
    [DataRow("defaults: { groupPolicy: 'disabled' }, discord: { groupPolicy: 'open', accounts: { a: {} } }", "open channels/discord/groupPolicy")]
    public void The_nearest_group_policy_counts(string channels, string expected) =>
        Assert.AreEqual(expected, Only(P04, $"{{ channels: {{ {channels} }} }}", IngressKind.GroupPolicy));

    [TestMethod]
    [DataRow(P04, "discord: { groups: { g: {} }, accounts: { a: { groups: {} } } }", "allowlist? channels/discord/groups")]
    [DataRow(P08, "discord: { groups: { g: {} }, accounts: { a: { groups: {} } } }", "open? channels/discord/accounts/a/groupPolicy", DisplayName = "an empty list of the account hides the channel's from P08 on")]
    [DataRow(P08, "telegram: { groups: { g: {} }, accounts: { a: { groups: {} } } }", "allowlist? channels/telegram/groups", DisplayName = "but not in telegram")]
    [DataRow(P08, "telegram: { groups: { g: {} }, accounts: { a: { groups: {} }, b: { enabled: false } } }", "open? channels/telegram/accounts/a/groupPolicy", DisplayName = "unless it has several accounts")]
    [DataRow(P04, "telegram: { groups: { g: {} }, accounts: { a: {}, b: { enabled: false } } }", "open? channels/telegram/accounts/a/groupPolicy")]
    [DataRow(P08, "telegram: { groups: { g: {} }, accounts: { a: {}, b: { enabled: false } } }", "allowlist? channels/telegram/groups")]
    [DataRow(P04, "discord: { groups: {}, accounts: { a: {} } }", "open? channels/discord/accounts/a/groupPolicy")]
    [DataRow(P08, "discord: { groups: {}, accounts: { a: {} } }", "allowlist? channels/discord/groups", DisplayName = "an empty list that is taken over allows nobody from P08 on")]
    public void Accounts_take_over_the_list_of_groups(string release, string channels, string expected) =>
        Assert.AreEqual(expected, Only(release, $"{{ channels: {{ {channels} }} }}", IngressKind.GroupPolicy));

    [TestMethod]
    [DataRow(P04, "discord: {}", "true? channels/discord/requireMention")]
    [DataRow(P04, "feishu: {}", "false? channels/feishu/requireMention", DisplayName = "a channel that answers everything in open groups")]
    [DataRow(P04, "feishu: { groupPolicy: 'allowlist' }", "true? channels/feishu/requireMention")]
    [DataRow(P04, "discord: { requireMention: false }", "false channels/discord/requireMention")]
    [DataRow(P04, "discord: { requireMention: false, accounts: { a: {} } }", "false channels/discord/requireMention")]
    [DataRow(P04, "discord: { requireMention: true, guilds: { '*': { requireMention: false } } }", "false channels/discord/guilds/\"*\"/requireMention|false channels/discord/guilds/\"*\"/requireMention")]
    [DataRow(P04, "discord: { guilds: { '*': { requireMention: false, enabled: false } } }", "true? channels/discord/requireMention", DisplayName = "a group that is off")]
    [DataRow(P04, "discord: { guilds: { '*': { requireMention: false } }, accounts: { a: { guilds: {} } } }", "false channels/discord/guilds/\"*\"/requireMention")]
    [DataRow(P08, "discord: { guilds: { '*': { requireMention: false } }, accounts: { a: { guilds: {} } } }", "true? channels/discord/accounts/a/requireMention")]
    [DataRow(P04, "discord: { groups: { g: { enabled: false, requireMention: false } } }", "true? channels/discord/requireMention")]
    [DataRow(P04, "discord: { guilds: { g: { channels: { c: { requireMention: false, topics: { '1': { requireMention: true } } } } } } }", "false channels/discord/guilds/g/channels/c/requireMention|true channels/discord/guilds/g/channels/c/topics/1/requireMention|true? channels/discord/requireMention", DisplayName = "groups inside groups")]
    public void Mentions_are_told_for_all_groups_and_for_each(string release, string channels, string expected) => Assert.AreEqual(
        expected,
        string.Join('|', Rows(release, $"{{ channels: {{ {channels} }} }}").Where(static r => r.Kind == IngressKind.RequireMention).Select(Describe)));

    [TestMethod]
    [DataRow(P03, "{ ingress: { channels: { denyOpenGroups: true } } }", false)]
    [DataRow(P04, "{ ingress: { channels: {} } }", false)]
    [DataRow(P04, "{ ingress: { channels: { denyOpenGroups: null } } }", true, DisplayName = "malformed rules too")]
    [DataRow(P04, "{ scopes: { s: { ingress: { session: { requireDmScope: 'main' } } } } }", true, DisplayName = "malformed scopes too")]
    public void Ingress_is_observed_when_a_rule_mentions_it(string release, string policy, bool expected) => Assert.AreEqual(
        expected,
        new Workspace { Release = Release(release), Policy = policy }.Evaluate().Evidence.Contains(IngressCollector.EvidenceKey));

    [TestMethod]
    [DataRow(20, false)]
    [DataRow(21, true)]
    public void A_long_name_above_many_groups_is_refused_before_memory_runs_out(int groups, bool isTooMuch)
    {
        var members = string.Join(',', Enumerable.Range(10, groups).Select(static i => $"g{i}:{{requireMention:true}}"));
        var config = (ObjectNode)Json5Reader.Read(new SourceText("/ws/openclaw.json", $"{{channels:{{irc:{{accounts:{{{new string('a', 9_941)}:{{groups:{{{members}}}}}}}}}}}}}")).Root;
        var contract = PolicyContracts.P08;
        var door = IngressDoors.Of(config, ImplicitAccounts.WithoutServiceAccountRef, contract).Single();
        var containers = new GroupContainers();
        var mentions = new GroupMentions(containers, contract, new EvidenceBudget(maximum: 200_000));
        Action observe = () => mentions.Of(door, GroupPolicy.Of(door, containers));

        if (isTooMuch)
        {
            Assert.ThrowsExactly<EvaluationLimitException>(observe);
        }
        else
        {
            observe();
        }
    }

    private static string Only(string release, string config, string kind) => Describe(Rows(release, config).Single(r => r.Kind == kind));

    private static string Describe(string release, string config) =>
        string.Join('|', Rows(release, config).Select(static r => $"{r.Id}={Text(r)}"));

    private static string Describe(IngressEvidence row) =>
        $"{Text(row)} {row.Source["oc://openclaw.config/".Length..]}";

    /// <summary>A question mark stands behind a default.</summary>
    private static string Text(IngressEvidence row) =>
        (row.Value.AsString() ?? (row.Value.AsBoolean() == true ? "true" : "false")) + (row.IsExplicit ? "" : "?");

    private static List<IngressEvidence> Rows(string release, string config) =>
    [
        .. new Workspace
        {
            Release = Release(release),
            Config = config,
            Policy = "{ ingress: { channels: { denyOpenGroups: false } } }",
        }.Evaluate().Evidence.Of<IngressEvidence>(IngressCollector.EvidenceKey),
    ];

    private static OpenClawRelease Release(string version) => ReleaseCatalog.Find(version)!;
}
