using OpenClaw.Policy.Configuration;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class CheckEnvironmentTests
{
    [TestMethod]
    public void The_process_wins_over_the_current_directory_and_that_over_the_state_folder()
    {
        var host = Create(
            new InMemoryFileSet(("/cwd/.env", "A=cwd\nB=cwd"), ("/home/me/.openclaw/.env", "A=state\nB=state\nC=state")), ("A", "process"));

        Assert.AreEqual("process cwd state", Values(host, "A", "B", "C"));
    }

    [TestMethod]
    public void An_empty_variable_of_the_process_is_set() =>
        Assert.AreEqual("", Create(new InMemoryFileSet(("/cwd/.env", "A=cwd")), ("A", "")).Variables.Get("A"));

    [TestMethod]
    [DataRow("OPENCLAW_CONFIG_PATH")]
    [DataRow("openclaw_x")]
    [DataRow("PATH")]
    [DataRow("NODE_OPTIONS")]
    [DataRow("GITHUB_TOKEN")]
    [DataRow("OPENAI_API_KEY")]
    [DataRow("OPENAI_API_KEY_2")]
    [DataRow("Minimax_Api_Host")]
    [DataRow("X_BASE_URL")]
    public void The_current_directory_cannot_set_what_steers_programs_and_the_state_folder_can(string name)
    {
        var entry = $"{name}=x";

        Assert.IsNull(Create(new InMemoryFileSet(("/cwd/.env", entry))).Variables.Get(name));
        Assert.AreEqual("x", Create(new InMemoryFileSet(("/home/me/.openclaw/.env", entry))).Variables.Get(name));
    }

    [TestMethod]
    [DataRow("a-b")]
    [DataRow("a.b")]
    [DataRow("1a")]
    public void Names_that_no_system_takes_are_dropped(string name) =>
        Assert.IsNull(Create(new InMemoryFileSet(("/cwd/.env", $"{name}=x"))).Variables.Get(name));

    [TestMethod]
    [DataRow("/home/me/.openclaw/.env", null, null, true, DisplayName = "The usual folder")]
    [DataRow("/home/me/.openclaw/.env", "/state", null, false, DisplayName = "Not the usual folder when there is another")]
    [DataRow("/state/.env", "/state", null, true, DisplayName = "The folder of the process")]
    [DataRow("/home/me/s/.env", "~/s", null, true, DisplayName = "The folder of the process in the home folder")]
    [DataRow("/cwd/s/.env", "s", null, true, DisplayName = "The folder of the process in the current directory")]
    [DataRow("/cfg/.env", null, "/cfg/openclaw.json", true, DisplayName = "The config's folder")]
    [DataRow("/cfg/.env", "/state", "/cfg/openclaw.json", false, DisplayName = "Not the config's folder when there is a state folder")]
    [DataRow("/home/me/.clawdbot/.env", null, null, true, DisplayName = "The folder with the old name")]
    [DataRow("/home/me/.config/openclaw/gateway.env", null, null, true, DisplayName = "The gateway's own file")]
    [DataRow("/home/me/.config/openclaw/gateway.env", "/state", null, false, DisplayName = "Not the gateway's own file beside another state folder")]
    [DataRow("/home/me/.config/openclaw/gateway.env", "/home/me/.openclaw", null, true, DisplayName = "The gateway's own file beside the usual folder")]
    [DataRow("/ws/.env", null, null, false, DisplayName = "Not the workspace")]
    public void Files_are_read_where_the_state_is(string path, string? state, string? config, bool isRead)
    {
        (string, string)[] variables = [.. Given("OPENCLAW_STATE_DIR", state), .. Given("OPENCLAW_CONFIG_PATH", config)];

        Assert.AreEqual(isRead ? "x" : null, Create(new InMemoryFileSet((path, "A=x")), variables).Variables.Get("A"));
    }

    [TestMethod]
    public void The_gateways_own_file_comes_behind_the_file_beside_the_config_but_before_it_when_the_command_starts()
    {
        const string Gateway = "/home/me/.config/openclaw/gateway.env";
        var config = ("OPENCLAW_CONFIG_PATH", "/cfg/openclaw.json");

        Assert.AreEqual("config", Create(new InMemoryFileSet((Gateway, "A=gateway"), ("/cfg/.env", "A=config")), config).Variables.Get("A"));
        Assert.AreEqual(
            "gateway",
            Create(new InMemoryFileSet((Gateway, "A=gateway"), ("/cfg/.env", "A=config"), ("/cwd/.env", "")), config).Variables.Get("A"));
    }

    [TestMethod]
    public void The_folder_of_todays_name_hides_that_of_the_old_one()
    {
        var files = new InMemoryFileSet(("/home/me/.clawdbot/.env", "A=x"), ("/home/me/.openclaw/openclaw.json", "{}"));

        Assert.IsNull(Create(files).Variables.Get("A"));
    }

    [TestMethod]
    [DataRow("A=\"x\0y\"", "x")]
    [DataRow("A=\uFFFD", "\uFFFD")]
    public void A_value_ends_at_a_NUL(string entry, string value) =>
        Assert.AreEqual(value, Create(new InMemoryFileSet(("/cwd/.env", entry))).Variables.Get("A"));

    [TestMethod]
    public void The_command_sets_variables_of_its_own()
    {
        Assert.AreEqual("1 key", Values(Create(new InMemoryFileSet(), ("Z_AI_API_KEY", "key")), "OPENCLAW_CLI", "ZAI_API_KEY"));
        Assert.AreEqual("own", Values(Create(new InMemoryFileSet(), ("Z_AI_API_KEY", "key"), ("ZAI_API_KEY", "own")), "ZAI_API_KEY"));
    }

    [TestMethod]
    [DataRow(null, null, null, "/account")]
    [DataRow("/h", "/u", null, "/h")]
    [DataRow(" ", "/u", null, "/u")]
    [DataRow("undefined", "null", null, "/cwd")]
    [DataRow("", null, null, "/cwd")]
    [DataRow("/h", null, "/own/", "/own")]
    [DataRow("/h", null, "~/own", "/h/own")]
    [DataRow("/h", null, "~", "/h")]
    [DataRow("/h", null, "rel", "/cwd/rel")]
    [DataRow("/h", null, "~you", "/cwd/~you")]
    public void The_home_folder_is_the_first_that_is_named(string? home, string? profile, string? own, string expected)
    {
        (string, string)[] variables = [.. Given("HOME", home), .. Given("USERPROFILE", profile), .. Given("OPENCLAW_HOME", own)];
        var process = variables.Select(static v => KeyValuePair.Create(v.Item1, v.Item2));

        Assert.AreEqual(expected, CheckEnvironment.Create(new InMemoryFileSet(), process, "/cwd", "/account", Configs.Release).HomeDirectory);
    }

    private static HostEnvironment Create(InMemoryFileSet files, params (string Name, string Value)[] process) => CheckEnvironment.Create(
        files,
        process.Select(static v => KeyValuePair.Create(v.Name, v.Value)).Prepend(new("HOME", "/home/me")),
        "/cwd",
        accountHomeDirectory: null,
        Configs.Release);

    private static IEnumerable<(string, string)> Given(string name, string? value) => value is null ? [] : [(name, value)];

    private static string Values(HostEnvironment host, params string[] names) => string.Join(' ', names.Select(host.Variables.Get));
}
