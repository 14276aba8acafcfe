using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>The product's own verbs name a variable where OpenClaw has its value.</summary>
[TestClass]
public sealed class SecretValuesTests
{
    private const string Secret = "S3cr3tOfDiscord";

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
