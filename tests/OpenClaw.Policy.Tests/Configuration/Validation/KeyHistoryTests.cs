namespace OpenClaw.Policy.Tests.Configuration.Validation;

/// <summary>What is said about a key that another release knows.</summary>
[TestClass]
public sealed class KeyHistoryTests
{
    [TestMethod]
    [DataRow("{meta: {lastTouchedAt: '2026-01-01T00:00:00Z'}}", "2026.7.35")]
    [DataRow("{gateway: {tailscale: {resetOnExit: true}}}", "2026.7.35")]
    [DataRow("{agents: {defaults: {memorySearch: {}}}}", "2026.7.35")]
    [DataRow("{agents: {entries: {main: {memorySearch: {}}}}}", "2026.7.35", DisplayName = "in a list, then")]
    [DataRow("{agents: {list: [{id: ' Odd '}]}}", "2026.7.35")]
    [DataRow("{env: {NAME: 'x'}}", "2026.7.35")]
    public void The_last_release_that_knew_a_key_is_named(string config, string release)
    {
        var message = Validity.Issues(config, "2026.9.6").Single().Message;

        Assert.Contains($"OpenClaw {release} was the last release that knew it.", message);
        Assert.Contains("openclaw doctor --fix", message);
    }

    [TestMethod]
    public void The_settings_of_a_channel_have_their_own_history() =>
        Assert.Contains("was the last release that knew it", Validity.Issues("{channels: {telegram: {errorCooldownMs: 1}}}", "2026.9.6")[0].Message);

    [TestMethod]
    public void The_first_release_that_knows_a_key_is_named() =>
        Assert.Contains("OpenClaw 2026.8.1 is the first release that knows it.", Validity.Issues("{agents: {ownership: 'explicit'}}", "2026.7.35").Single().Message);

    [TestMethod]
    public void Nothing_is_said_of_a_key_that_no_release_knows() =>
        Assert.DoesNotContain("release", Validity.Issues("{agents: {defaults: {zzz: 1}}}", "2026.9.6").Single().Message);
}
