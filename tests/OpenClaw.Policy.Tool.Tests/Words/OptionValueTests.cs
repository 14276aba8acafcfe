using System.CommandLine;
using OpenClaw.Policy.Tool.Commands.Imitation;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Tests.Words;

/// <summary>
/// What no option takes for its value. The options are those of the command line itself, so that one that is added is held to it too.
/// </summary>
[TestClass]
public sealed class OptionValueTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-policy-values-").FullName;

    /// <summary>With a workspace that passes: a blank that counts as "not given" ends with 0.</summary>
    public OptionValueTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".git"));
        File.WriteAllText(Path.Combine(_folder, "openclaw.json"), """{ "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        File.WriteAllText(Path.Combine(_folder, "policy.jsonc"), """{ "mcp": { "servers": { "deny": ["bad"] } } }""");
    }

    public static IEnumerable<string[]> OwnOptions => Options(static o => o is not ImitatedOption);

    private static IEnumerable<string> Blanks => ["", " ", " \t\r\n", "\u00A0", "\u2007", "\u3000", "\u200B", "\uFEFF", "\u2800", "\u3164", "\u2800 \u00AD"];

    [TestMethod]
    [DynamicData(nameof(OwnOptions))]
    public void A_blank_is_no_value(string verb, string option, string value)
    {
        foreach (var blank in Blanks)
        {
            Refused([.. verb.Split(' '), option, blank], $"{option} is given, but its value is blank. Give {value}");
            Refused([.. verb.Split(' '), $"{option}={blank}"], $"{option} is given, but its value is blank. Give {value}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(OwnOptions))]
    public void The_name_of_another_option_is_no_value(string verb, string option, string value)
    {
        if (!verb.Contains(' ', StringComparison.Ordinal))
        {
            Refused([verb, option, "--config", "--json"], $"{option} is given, but the word behind it is the option --config, and not its value. Give {value}");
        }

        Refused([.. verb.Split(' '), $"{option}=--help"], $"{option} is given, but the word behind it is the option --help, and not its value. Give {value}");
    }

    [TestMethod]
    public void Every_verb_has_options_that_this_holds()
    {
        CollectionAssert.IsSubsetOf(
            new[] { "gate", "fix", "accept", "diff", "init", "sarif", "check", "compare", "watch" }, OwnOptions.Select(static o => o[0]).Distinct().ToArray());
        CollectionAssert.AreEquivalent(
            (string[])["check --agent", "check --severity-min", "compare --agent", "compare --baseline", "compare --policy", "watch --agent", "watch --interval-ms", "watch --severity-min"],
            Options(static o => o is ImitatedOption).Select(static o => $"{o[0]} {o[1]}").ToArray());
    }

    [TestMethod]
    [DataRow("--env", "NAME=")]
    [DataRow("--env", "NAME= ")]
    [DataRow("--config", "openclaw.json")]
    [DataRow("--agent", "*")]
    [DataRow("--sarif", "-")]
    public void What_only_ends_with_a_blank_or_is_a_sign_is_a_value(string option, string value)
    {
        Assert.AreEqual(0, CommandRun.In(_folder, ["gate", option, value]).ExitCode);
        Assert.AreEqual(0, CommandRun.In(_folder, ["gate", $"{option}={value}"]).ExitCode);
    }

    [TestMethod]
    [DataRow("=VALUE")]
    [DataRow(" =VALUE")]
    [DataRow("\u00A0=VALUE")]
    [DataRow("VALUE")]
    public void A_variable_has_a_name(string setting) => Refused(["gate", "--env", setting], "--env takes NAME=VALUE.");

    [TestMethod]
    public void Help_is_help_whatever_stands_beside_it() => Assert.AreEqual(0, CommandRun.In(_folder, ["gate", "--base", "", "--help"]).ExitCode);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Refused(string[] arguments, string expected)
    {
        var (code, output, error) = CommandRun.In(_folder, arguments);

        Assert.AreEqual((2, ""), (code, output), string.Join('|', arguments));
        Assert.StartsWith($"openclaw-policy: {expected}", error);
        Assert.EndsWith($"Try: openclaw-policy {string.Join(' ', arguments.TakeWhile(static a => !a.StartsWith('-')))} --help\n", error);
    }

    /// <summary>The options that take a value: the verb, the option, and what its help calls the value.</summary>
    private static IEnumerable<string[]> Options(Func<Option, bool> belongs)
    {
        return Of(CommandLineApp.CreateRoot(CommandHost.OfThisProcess()), "");

        IEnumerable<string[]> Of(Command command, string words) =>
        [
            .. command.Options.Where(o => o.Arity.MaximumNumberOfValues > 0 && belongs(o)).Select(o => new[] { words, o.Name, o.HelpName! }),
            .. command.Subcommands.SelectMany(c => Of(c, $"{words} {c.Name}".Trim())),
        ];
    }
}
