using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Rules;

/// <summary>The rules of the section <c>ingress</c>, with the places that their findings point at.</summary>
[TestClass]
public sealed class IngressRulesTests
{
    private const string Rules = """
        { "ingress": {
          "session": { "requireDmScope": "per-peer" },
          "channels": {
            "allowDmPolicies": ["pairing"],
            "denyOpenGroups": true,
            "requireMentionInGroups": true } } }
        """;

    [TestMethod]
    public void Findings_stand_in_the_order_of_the_rules_and_point_at_the_settings() => CollectionAssert.AreEqual(
        new[]
        {
            "policy/ingress-dm-scope-unapproved openclaw.json:2:27 policy.jsonc:2:34",
            "policy/ingress-dm-policy-unapproved openclaw.json:5:19 policy.jsonc:4:5",
            "policy/ingress-open-groups-denied openclaw.json:6:22 policy.jsonc:5:23",
            "policy/ingress-group-mention-required openclaw.json:8:34 policy.jsonc:6:31",
        },
        Of(
            Rules,
            """
            {
              "session": { "dmScope": "main" },
              "channels": {
                "discord": {
                  "dmPolicy": "open",
                  "groupPolicy": "open",
                  "guilds": {
                    "g": { "requireMention": false } } } }
            }
            """).Findings());

    [TestMethod]
    public void What_no_setting_says_is_found_where_it_would_be_written() => CollectionAssert.AreEqual(
        new[]
        {
            "policy/ingress-dm-scope-unapproved openclaw.json:1:1 policy.jsonc:2:34",
            "policy/ingress-open-groups-denied openclaw.json:3:3 policy.jsonc:5:23",
        },
        Of(Rules, "{ channels: {\n  slack: { accounts: {\n  a: { dmPolicy: 'Pairing' } } } } }").Findings());

    [TestMethod]
    [DataRow("{ slack: { groupPolicy: 'disabled', requireMention: false } }", "", DisplayName = "groups are off")]
    [DataRow("{ defaults: { groupPolicy: 'disabled' }, slack: { requireMention: false } }", "", DisplayName = "groups are off by default")]
    [DataRow("{ slack: { groupPolicy: 'disabled', accounts: { a: { requireMention: false } } } }", "", DisplayName = "groups are off in the channel")]
    [DataRow("{ slack: { requireMention: false, accounts: { a: { groupPolicy: 'disabled' } } } }", "channel 'slack' account 'a' does not require group mentions.", DisplayName = "groups are off in the account, mentions in the channel")]
    [DataRow("{ slack: { channels: { 'x y': { requireMention: false } } } }", "channel 'slack' group 'x y' does not require group mentions.")]
    [DataRow("{ slack: { accounts: { a: { channels: { c: { requireMention: false } } } } } }", "channel 'slack' account 'a' group 'c' does not require group mentions.")]
    public void Mentions_do_not_matter_where_groups_are_off(string channels, string messages) => Assert.AreEqual(
        messages,
        string.Join('|', Of("{ ingress: { channels: { requireMentionInGroups: true } } }", $"{{ channels: {channels} }}")
            .Evaluate().Findings.Select(static f => f.Message)));

    [TestMethod]
    [DataRow("['pairing', 'open']", "")]
    [DataRow("[' pairing ']", "channel 'slack' uses unapproved DM policy 'Open'.", DisplayName = "entries are trimmed")]
    [DataRow("[]", "", DisplayName = "an empty list allows all")]
    public void Dm_policies_are_compared_without_regard_to_case(string allowed, string messages) => Assert.AreEqual(
        messages,
        string.Join('|', Of($"{{ ingress: {{ channels: {{ allowDmPolicies: {allowed} }} }} }}", "{ channels: { slack: { dmPolicy: 'Open' } } }")
            .Evaluate().Findings.Select(static f => f.Message)));

    [TestMethod]
    public void A_scope_judges_the_channels_that_it_selects()
    {
        var workspace = Of(
            """
            { "scopes": {
              "chat rooms": {
                "channelIds": [" SLACK ", "irc"],
                "ingress": { "channels": {
                  "denyOpenGroups": true } } } } }
            """,
            "{ channels: {\n discord: {},\n slack: {},\n irc: {} } }");

        CollectionAssert.AreEqual(new[] { "policy/ingress-open-groups-denied openclaw.json:3:2 policy.jsonc:5:25" }, workspace.Findings());
        Assert.AreEqual("oc://policy.jsonc/scopes/\"chat rooms\"/ingress/channels/denyOpenGroups", workspace.Finding().Requirement);
    }

    [TestMethod]
    [DataRow("{ ingress: { channels: { denyOpenGroups: true, allowDmPolicies: 7 } } }", DisplayName = "a malformed section is not judged")]
    [DataRow("{ scopes: { s: { channelIds: ['slack'], ingress: { channels: { denyOpenGroups: true } } }, t: {} } }", DisplayName = "nor is a scope beside a malformed one")]
    public void What_is_malformed_is_reported_and_not_judged(string policy) =>
        Assert.AreEqual("policy/policy-jsonc-invalid", Of(policy, "{ channels: { slack: {} } }").Finding().CheckId);

    [TestMethod]
    [DataRow("{ ingress: { channels: { denyOpenGroups: false, requireMentionInGroups: false, allowDmPolicies: [] } } }", false)]
    [DataRow("{ scopes: { s: { channelIds: ['slack'], ingress: { channels: { denyOpenGroups: true } } } } }", true)]
    public void A_rule_that_demands_nothing_is_no_rule(string policy, bool expected) =>
        Assert.AreEqual(expected, Of(policy, "{}").Evaluate().HasRules);

    private static Workspace Of(string policy, string config) =>
        new() { Release = ReleaseCatalog.Find("2026.9.6")!, Policy = policy, Config = config };
}
