namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>Names that a change adds and a reader takes for others: those of the config as it is written, and nothing else of it.</summary>
[TestClass]
public sealed class LookAlikeReviewTests
{
    /// <summary>As JSON writes them, and as messages show them.</summary>
    [TestMethod]
    [DataRow("shell ", "shell<U+0020>")]
    [DataRow(" shell", "<U+0020>shell")]
    [DataRow("\\u00a0shell", "<U+00A0>shell")]
    [DataRow("shell\\u2007", "shell<U+2007>")]
    [DataRow("shell\\u2800", "shell<U+2800>")]
    [DataRow("shell\\t", "shell<U+0009>")]
    [DataRow("she\\u0000ll", "she<U+0000>ll")]
    [DataRow("shell\\ud800", "shell<U+D800>")]
    [DataRow("\\udc00shell", "<U+DC00>shell")]
    [DataRow("she\\u200bll", "she<U+200B>ll")]
    [DataRow("shell\\u3164", "shell<U+3164>")]
    [DataRow("shell\\u00ad", "shell<U+00AD>")]
    [DataRow("shell\\ue000", "shell<U+E000>")]
    [DataRow("sh\\u0435ll", "sh<U+0435>ll")]
    [DataRow("she ll", "she ll")]
    public void A_name_that_is_a_denied_one_but_for_what_nobody_sees_is_a_finding_at_its_key(string name, string shown)
    {
        using var repository = Unpinned();
        repository.Git.Write("openclaw.json", ChangedRepository.Config($$"""
             "mcp": {
               "servers": {
                 "docs": { "url": "https://mcp.example.com/docs" },
                 "{{name}}": { "command": "sh" } } },
            """));

        var (alone, finding) = (repository.Run(static r => r with { Base = null }), repository.Run().Diagnostics.Single(static d => d.Descriptor.Code == "OCP2028"));

        Assert.AreEqual(GateVerdict.Passed, alone.Verdict);
        Assert.AreEqual($"The change adds the name '{shown}', which looks like 'shell' and is another one.", finding.Message);
        Assert.AreEqual((repository.Git.PathOf("openclaw.json"), 6), (finding.Location!.Path, finding.Location.StartLine));
    }

    [TestMethod]
    [DataRow(""" "agents": { "list": [{ "id": "\u043Eps" }] }, """, """ "agents": { "list": [{ "id": "ops" }] }, """, "<U+043E>ps", "ops", DisplayName = "the id of an agent")]
    [DataRow(""" "tools": { "deny": ["ex\u0435c"] }, """, """ "tools": { "deny": ["exec"] }, """, "ex<U+0435>c", "exec", DisplayName = "a tool on a list")]
    [DataRow(""" "agents": { "defaults": { "model": "\u043Epenai/new" } }, """, """ "agents": { "defaults": { "model": "openai/old" } }, """, "<U+043E>penai", "openai", DisplayName = "the provider of a model")]
    [DataRow(""" "channels": { "telegram": { "allowFrom": ["@b0ss"] } }, """, """ "channels": { "slack": { "allowFrom": ["@boss"] } }, """, "@b0ss", "@boss", DisplayName = "somebody who may write")]
    [DataRow(""" "mcp": { "servers": { "my  server": { "command": "x" } } }, """, """ "mcp": { "servers": { "my server": { "command": "x" } } }, """, "my<U+0020><U+0020>server", "my server", DisplayName = "a second blank")]
    [DataRow(""" "mcp": { "servers": { "\u200b": { "command": "x" } } }, """, """ "mcp": { "servers": { "y": { "command": "x" } } }, """, "<U+200B>", null, DisplayName = "a name that shows nothing")]
    public void Names_stand_in_keys_and_in_settings_that_pick_something_out(string after, string before, string shown, string? other)
    {
        using var repository = Unpinned(before);
        repository.Git.Write("openclaw.json", ChangedRepository.Config(after, release: "2026.6.11"));

        var messages = repository.Run().Diagnostics.Where(static d => d.Descriptor.Code == "OCP2028").Select(static d => d.Message).ToArray();

        var expected = other is null
            ? $"The change adds the name '{shown}', of which nobody sees anything."
            : $"The change adds the name '{shown}', which looks like '{other}' and is another one.";
        CollectionAssert.Contains(messages, expected, string.Join('\n', messages));
    }

    [TestMethod]
    [DataRow(""" "gateway": { "auth": { "password": "hunter2-l" } }, "hooks": { "token": "hunter2-1" }, """, DisplayName = "two secrets that look alike")]
    [DataRow(""" "messages": { "responsePrefix": "hunter2-l", "ackReaction": "hunter2-1" }, """, DisplayName = "free texts")]
    [DataRow(""" "env": { "vars": { "A": "hunter2-l", "B": "hunter2-1" } }, """, DisplayName = "variables of the config")]
    [DataRow(""" "mcp": { "servers": { "docs": { "command": "x", "args": ["hunter2-l", "hunter2-1"] } } }, """, DisplayName = "arguments")]
    public void Secrets_and_free_texts_are_compared_with_nothing_and_printed_nowhere(string members)
    {
        using var repository = Unpinned();
        repository.Git.Write("openclaw.json", ChangedRepository.Config(members));

        var result = repository.Run();

        Assert.IsFalse(result.Diagnostics.Any(static d => d.Descriptor.Code == "OCP2028"));
        Assert.IsFalse(result.Diagnostics.Any(static d => d.Message.Contains("hunter2", StringComparison.Ordinal) || d.Remedy?.Contains("hunter2", StringComparison.Ordinal) == true));
    }

    [TestMethod]
    public void The_value_of_a_variable_is_no_name()
    {
        using var repository = Unpinned();
        repository.Git.Write("openclaw.json", ChangedRepository.Config(
            """ "agents": { "defaults": { "model": { "primary": "l${SECRET}", "fallbacks": ["1${SECRET}", "${SECRET}"] } } }, "mcp": { "servers": { "she11": { "command": "${SECRET}" } } }, """));

        var messages = repository.Run(static r => r with { Environment = new Dictionary<string, string> { ["SECRET"] = "shell" } })
            .Diagnostics.Where(static d => d.Descriptor.Code == "OCP2028").Select(static d => d.Message).Order(StringComparer.Ordinal).ToArray();

        CollectionAssert.AreEqual(
            new[]
            {
                "The change adds the name '1${SECRET}', which looks like 'l${SECRET}' and is another one.",
                "The change adds the name 'she11', which looks like 'shell' and is another one.",
            },
            messages);
    }

    [TestMethod]
    [DataRow(""" "agents": { "list": [{ "id": "homeassistant", "name": "Home Assistant" }] }, """, DisplayName = "a name for people beside an id")]
    [DataRow(""" "mcp": { "servers": { "Shell-2": { "command": "/usr/bin/shell2" }, "docs": { "command": "docs" } } }, """, DisplayName = "another name")]
    [DataRow(""" "mcp": { "servers": { "DOCS": { "command": "docs" } } }, """, DisplayName = "another case")]
    [DataRow(""" "messages": { "groupChat": { "mentionPatterns": ["shell ", "she11"] } }, """, DisplayName = "a pattern")]
    [DataRow(""" "mcp": { "servers": { "\u65E5\u672C": { "command": "x" } } }, """, DisplayName = "a name in another script")]
    public void Ordinary_changes_are_not_disturbed(string members)
    {
        using var repository = Unpinned();
        repository.Git.Write("openclaw.json", ChangedRepository.Config(members));

        Assert.IsEmpty(repository.Codes(), string.Join('\n', repository.Run().Diagnostics.Select(static d => d.Message)));
    }

    /// <summary>Each of them was once compared with all others: over a hundred seconds.</summary>
    [TestMethod]
    public void One_name_in_thousands_of_cases_is_one_name()
    {
        const int Letters = 15;
        using var repository = Unpinned();
        var names = Enumerable.Range(0, 30_000).Select(static n => string.Concat(Enumerable.Range(0, Letters).Select(i => (n >> i & 1) == 0 ? 'a' : 'A')));
        repository.Git.Write("openclaw.json", ChangedRepository.Config($$""" "tools": { "deny": ["{{string.Join("\", \"", names)}}", "aaaaaaaaaaaaaa\u0430"] }, """));

        var finding = repository.Run().Diagnostics.Single(static d => d.Descriptor.Code == "OCP2028");

        Assert.AreEqual("The change adds the name 'aaaaaaaaaaaaaa<U+0430>', which looks like 'aaaaaaaaaaaaaaa' and is another one.", finding.Message);
    }

    /// <summary>The repository with a base that accepts no hashes, so that a change of the config is all that there is to find.</summary>
    private static ChangedRepository Unpinned(string? members = null)
    {
        var repository = new ChangedRepository();
        repository.Git.Write("openclaw.json", ChangedRepository.Config(members, release: members is null ? ChangedRepository.Release : "2026.6.11"));
        repository.Git.Commit();
        repository.Git.Git("branch", "-f", "main");
        return repository;
    }
}
