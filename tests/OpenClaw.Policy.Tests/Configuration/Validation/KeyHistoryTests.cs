namespace OpenClaw.Policy.Tests.Configuration.Validation;

/// <summary>What is said about a key that another release knows.</summary>
[TestClass]
public sealed class KeyHistoryTests
{
    [TestMethod]
    [DataRow("{meta: {lastTouchedAt: '2026-01-01T00:00:00Z'}}", "up to 2026.7.35")]
    [DataRow("{gateway: {tailscale: {resetOnExit: true}}}", "up to 2026.7.35")]
    [DataRow("{agents: {defaults: {memorySearch: {}}}}", "up to 2026.7.35")]
    [DataRow("{agents: {entries: {main: {memorySearch: {}}}}}", "up to 2026.7.35", DisplayName = "in a list, then")]
    [DataRow("{agents: {list: [{id: ' Odd '}]}}", "up to 2026.7.35")]
    [DataRow("{env: {NAME: 'x'}}", "up to 2026.7.35", DisplayName = "where any name was allowed")]
    [DataRow("{plugins: {installs: {}}}", "up to 2026.7.35", DisplayName = "taken out before the rest is looked at")]
    [DataRow("{commands: {modelsWrite: true}}", "up to 2026.7.35", DisplayName = "taken out, too")]
    [DataRow("{channels: {telegram: {errorCooldownMs: 1}}}", "up to 2026.7.35", DisplayName = "of a channel")]
    public void A_key_of_the_past_is_named_with_the_releases_that_know_it(string config, string releases)
    {
        var issue = Validity.Issues(config, "2026.9.6").Single();

        Assert.Contains($"Known to OpenClaw {releases}.", issue.Message);
        Assert.Contains("openclaw doctor --fix", issue.Remedy!);
    }

    [TestMethod]
    public void A_key_of_the_future_is_named_with_the_releases_that_know_it()
    {
        var issue = Validity.Issues("{agents: {ownership: 'explicit'}}", "2026.7.35").Single();

        Assert.Contains("Known to OpenClaw from 2026.8.1 on.", issue.Message);
        Assert.Contains("state the release", issue.Remedy!);
    }

    [TestMethod]
    public void A_key_that_no_release_knows_may_be_a_slip()
    {
        var issue = Validity.Issues("{agents: {defaults: {zzz: 1}}}", "2026.9.6").Single();

        Assert.Contains("No OpenClaw from 2026.5.20 to 2026.9.6 knows it.", issue.Message);
        Assert.Contains("Correct its name", issue.Remedy!);
    }
}
