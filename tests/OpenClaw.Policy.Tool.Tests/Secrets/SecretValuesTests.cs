using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>The product's own verbs name a variable where OpenClaw has its value.</summary>
[TestClass]
public sealed class SecretValuesTests
{
    private const string Secret = "S3cr3tOfDiscord";
    private const string Deny = """{"mcp":{"servers":{"deny":["bad"]}}}""";

    [TestMethod]
    public void A_reference_in_another_case_is_shown_as_it_is_written()
    {
        using var repository = Repository(
            """{"models":{"providers":{"allow":["openai"]}}}""", """ "agents":{"defaults":{"model":{"primary":"${DISCORD_TOKEN}/x"}}} """);

        var (exitCode, output) = Gate(repository, "--env", $"DISCORD_TOKEN={Secret}");

        Assert.AreEqual(1, exitCode, output);
        StringAssert.Contains(output, "OCP1031: Model ref '${DISCORD_TOKEN}/x' uses unapproved provider '${DISCORD_TOKEN}'.");
        Never(output, Secret);
    }

    [TestMethod]
    public void Free_texts_that_a_change_adds_are_not_shown()
    {
        using var repository = Repository("""{"mcp":{"servers":{"deny":["bad"]}}}""", "\"messages\":{}");
        repository.Commit("base");
        repository.Write("openclaw.json", Config("""
            "messages":{"responsePrefix":"l${DISCORD_TOKEN}","ackReaction":"1${DISCORD_TOKEN}"},
            "gateway":{"auth":{"password":"l0ginPassw0rd","token":"1oginPassw0rd"}},"hooks":{"token":"loginPassw0rd"}
            """));

        var (_, output) = Gate(repository, "--env", $"DISCORD_TOKEN={Secret}", "--base", "HEAD");

        Never(output, Secret, "l0ginPassw0rd", "1oginPassw0rd", "loginPassw0rd");
    }

    [TestMethod]
    public void A_public_variable_is_shown()
    {
        using var repository = Repository(
            """{"models":{"providers":{"deny":["acme"]}}}""", """ "agents":{"defaults":{"model":{"primary":"${PROVIDER}/${MODEL}"}}} """);

        var (exitCode, output) = Gate(repository, "--public-env", "PROVIDER=acme", "--env", "MODEL=rocket");

        Assert.AreEqual(1, exitCode, output);
        StringAssert.Contains(output, "OCP1030: Model ref 'acme/${MODEL}' uses denied provider 'acme'.");
    }

    [TestMethod]
    public void The_policys_folder_in_the_base_is_shown_as_the_base_writes_it()
    {
        using var repository = Repository(Deny, """ "agents":{"defaults":{"workspace":"${WS}"}} """);
        repository.Write("s3c/policy.jsonc", Deny);
        repository.Commit("base");
        repository.Write("openclaw.json", Config("\"messages\":{}"));

        var (_, output) = Gate(repository, "--env", "WS=./s3c", "--base", "HEAD");

        StringAssert.Contains(output, "OCP2022: The change takes the policy from policy.jsonc; in the base ");
        StringAssert.Contains(output, " it is ${WS}/policy.jsonc.");
        Never(output, "s3c");
    }

    [TestMethod]
    public void Each_side_of_a_difference_is_shown_by_its_own_rules()
    {
        using var repository = Repository(Deny, """ "agents":{"defaults":{"workspace":"${WS}"}},"mcp":{"servers":{"a":{"command":"${CMD}"}}} """);
        repository.Write("s3c/policy.jsonc", Deny);
        repository.Write("new/policy.jsonc", Deny);
        repository.Commit("base");
        repository.Write("openclaw.json", Config(""" "agents":{"defaults":{"workspace":"./new"}},"mcp":{"servers":{"a":{"command":"npx"}}} """));
        string[] given = ["--env", "WS=./s3c", "--env", "CMD=q7z"];

        var (_, text, _) = CommandRun.In(repository.Root, ["diff", "--since", "HEAD", .. given]);
        var (_, json, _) = CommandRun.In(repository.Root, ["diff", "--since", "HEAD", "--json", .. given]);

        StringAssert.Contains(text, "~ ${WS} -> new");
        StringAssert.Contains(text, "command: \"${CMD}\" -> \"npx\"");
        StringAssert.Contains(json, "\"before\": \"${WS}\",");
        Never(text + json, "s3c", "q7z");
    }

    [TestMethod]
    [DataRow("2026.5.20")]
    [DataRow("2026.7.35")]
    public void What_OpenClaw_printed_elsewhere_is_shown_only_where_the_files_here_say_it_too(string release)
    {
        using var repository = Repository(
            """{"models":{"providers":{"allow":["openai"]}},"mcp":{"servers":{"deny":["bad"]}}}""",
            """ "agents":{"defaults":{"model":{"primary":"x${Q}/y"},"models":{"anthropic/${Q}":{}}}},"mcp":{"servers":{"bad":{"command":"npx"}}} """);
        var report = Check(repository, release, new() { ["Q"] = "S3cr" });

        var (code, sarif, _) = CommandRun.In(repository.Root, ["sarif", "--from", "-", "--openclaw-version", release], report);
        var (_, known, _) = CommandRun.In(repository.Root, ["sarif", "--from", "-", "--openclaw-version", release, "--env", "Q=S3cr"], report);

        Assert.AreEqual(0, code, sarif);
        StringAssert.Contains(report, "s3cr");
        StringAssert.Contains(sarif, "OpenClaw's own words are not shown: they may hold the value of ${{Q}}.".Replace("'", "\\u0027", StringComparison.Ordinal));
        StringAssert.Contains(sarif, "MCP server \\u0027bad\\u0027");
        StringAssert.Contains(known, "Model ref \\u0027x${{Q}}/y\\u0027");
        Never(sarif + known, "s3cr");
    }

    [TestMethod]
    public void What_OpenClaw_printed_of_other_files_is_shown_while_no_variable_is_unset()
    {
        using var repository = Repository("""{"mcp":{"servers":{"deny":["bad"]}}}""", """ "mcp":{"servers":{"bad":{"command":"npx","env":{"T":"${TOKEN}"}}}} """);
        var report = Check(repository, "2026.5.20", []).Replace("'bad'", "'other'", StringComparison.Ordinal);

        var (_, sarif, _) = CommandRun.In(repository.Root, ["sarif", "--from", "-", "--openclaw-version", "2026.5.20"], report);

        StringAssert.Contains(sarif, "MCP server \\u0027other\\u0027");
    }

    private static string Check(TempRepository repository, string release, Dictionary<string, string> variables) => CommandRun.With(
        repository.Root,
        ["check", "--json", "--config", "openclaw.json", "--workspace", ".", "--openclaw-version", release],
        new Dictionary<string, string>(variables) { ["HOME"] = repository.OutsidePathOf("home") }).Output;

    private static string Config(string members) =>
        $$$"""{"meta":{"lastTouchedVersion":"2026.5.20"},"plugins":{"entries":{"policy":{"enabled":true} } },{{{members}}} }""";

    private static TempRepository Repository(string policy, string members)
    {
        var repository = new TempRepository();
        repository.Write("policy.jsonc", policy);
        repository.Write("openclaw.json", Config(members));
        return repository;
    }

    private static (int ExitCode, string Output) Gate(TempRepository repository, params string[] options)
    {
        var outputs = new List<string>();
        var exitCode = -1;
        foreach (var format in new[] { "text", "json", "doctor" })
        {
            (exitCode, var output, var error) = CommandRun.In(
                repository.Root, ["gate", .. options, "--format", format, "--sarif", repository.OutsidePathOf("x.sarif"), "--summary", repository.OutsidePathOf("x.md")]);
            outputs.AddRange([output, error, File.ReadAllText(repository.OutsidePathOf("x.sarif")), File.ReadAllText(repository.OutsidePathOf("x.md"))]);
        }

        return (exitCode, string.Join('\n', outputs));
    }

    private static void Never(string output, params string[] secrets)
    {
        foreach (var secret in secrets)
        {
            Assert.IsFalse(output.Contains(secret, StringComparison.OrdinalIgnoreCase), output);
        }
    }
}
