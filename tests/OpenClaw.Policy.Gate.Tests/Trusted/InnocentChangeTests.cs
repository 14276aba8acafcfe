namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>What a change may do without a word of the gate, although it looks like an attempt.</summary>
[TestClass]
public sealed class InnocentChangeTests
{
    private const string Variable = """ "env": { "vars": { "SCHEME": "sha256:" } }, "mcp": { "servers": { "docs": { "url": "https://mcp.example.com/docs" } } }, """;

    private static readonly Dictionary<string, (Action<ChangedRepository> Base, Action<ChangedRepository> Change)> Changes = new()
    {
        ["changes nothing"] = (static _ => { }, static _ => { }),
        ["writes the config anew"] = (static _ => { }, static r => r.Git.Write("openclaw.json", "// a comment\n" + Read(r))),
        ["writes the policy anew"] = (static _ => { }, static r => r.Git.Write("policy.jsonc", "// a comment\n" + ChangedRepository.Policy)),
        ["leaves a pin that the base takes from a variable"] = (
            static r =>
            {
                r.Accept(Variable);
                r.Git.Write("openclaw.json", Read(r).Replace("\"expectedHash\": \"sha256:", "\"expectedHash\": \"${SCHEME}", StringComparison.Ordinal));
            },
            static r => r.Git.Write("README.md", "text")),
        ["writes out a pin that the base takes from a variable"] = (
            static r =>
            {
                r.Accept(Variable);
                r.Git.Write("openclaw.json", Read(r).Replace("\"expectedHash\": \"sha256:", "\"expectedHash\": \"${SCHEME}", StringComparison.Ordinal));
            },
            static r => r.Git.Write("openclaw.json", Read(r).Replace("\"expectedHash\": \"${SCHEME}", "\"expectedHash\": \"sha256:", StringComparison.Ordinal))),
        ["leaves a config that is a link in the base"] = (
            static r =>
            {
                r.Git.Write("config/agents.json", Read(r));
                r.Git.Link("openclaw.json", "config/agents.json");
            },
            static r => r.Git.Write("README.md", "text")),
        ["leaves a policy that is a link in the base"] = (
            static r =>
            {
                r.Git.Write("policies/one.jsonc", ChangedRepository.Policy);
                r.Git.Link("policy.jsonc", "policies/one.jsonc");
            },
            static r => r.Git.Write("README.md", "text")),
        ["makes a link of what is no input"] = (static _ => { }, static r => r.Git.Link("README.md", "TOOLS.md")),
        ["changes what no rule looks at"] = (
            static _ => { },
            static r => r.Git.Write("openclaw.json", Read(r).Replace("\"meta\":", "\"logging\": { \"level\": \"debug\" }, \"meta\":", StringComparison.Ordinal))),
    };

    public static IEnumerable<object[]> Names => Changes.Keys.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_change_passes_without_a_word(string name)
    {
        using var repository = new ChangedRepository();
        repository.From(Changes[name].Base);
        Changes[name].Change(repository);

        var result = repository.Run();
        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
        Assert.IsTrue(result.Diagnostics.All(static d => d.Descriptor.Code == "OCP9004"), repository.TextOf(result));
    }

    [TestMethod]
    public void A_work_tree_that_is_reached_by_a_link_holds_no_links_of_the_change()
    {
        using var repository = new ChangedRepository();
        var link = repository.Git.OutsidePathOf("link");
        Directory.CreateSymbolicLink(link, repository.Git.Root);

        Assert.AreEqual("Passed\n", repository.TextOf(repository.Run(r => r with { BaseDirectory = link })));
    }

    private static string Read(ChangedRepository repository) => File.ReadAllText(repository.Git.PathOf("openclaw.json"));
}
