using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class ConfigLoaderTests
{
    [TestMethod]
    public void A_missing_file_is_an_empty_valid_config()
    {
        var snapshot = Configs.Load(new InMemoryFileSet());

        Assert.IsFalse(snapshot.Exists);
        Assert.IsTrue(snapshot.IsValid);
        Assert.IsEmpty(snapshot.Config.Members);
        Assert.IsNull(snapshot.Source);
    }

    [TestMethod]
    [DataRow("", "JSON5 parse failed: SyntaxError: JSON5: invalid end of input at 1:1", "openclaw.json:1:1")]
    [DataRow("{\n a: tru\n}", "JSON5 parse failed: SyntaxError: JSON5: invalid character '\\n' at 3:0", "openclaw.json:2:8")]
    [DataRow("[1]", "Invalid input", "openclaw.json:1:1")]
    [DataRow(" null", "Invalid input", "openclaw.json:1:2")]
    [DataRow("'text'", "Invalid input", "openclaw.json:1:1")]
    public void What_is_no_JSON5_object_is_refused_at_its_place(string text, string message, string place)
    {
        var issue = Configs.Load(text).Issues.Single();

        Assert.AreEqual(message, issue.Message);
        Assert.AreEqual("", issue.Path);
        Assert.AreEqual(place, Configs.Place(issue.Origin));
    }

    [TestMethod]
    public void Nesting_beyond_the_limit_is_an_issue_and_no_crash()
    {
        var snapshot = Configs.Load(string.Concat(Enumerable.Repeat("{a:", 100_000)));

        Assert.IsFalse(snapshot.IsValid);
        Assert.AreEqual("openclaw.json:1:3001", Configs.Place(snapshot.Issues.Single().Origin));
    }

    [TestMethod]
    [DataRow("{a:", "}")]
    [DataRow("[", "]")]
    public void The_deepest_config_is_loaded_on_a_small_stack(string open, string close)
    {
        const int Levels = 990;
        const int StackBytes = 512 * 1024;
        var deep = string.Concat(Enumerable.Repeat(open, Levels)) + "'${A}'" + string.Concat(Enumerable.Repeat(close, Levels));
        var isValid = false;

        var thread = new Thread(
            () => isValid = Configs.Load($"{{plugins:{{entries:{{x:{{config:{{a:{deep}}}}}}}}}}}", ("A", "v")).IsValid, StackBytes);
        thread.Start();
        thread.Join();

        Assert.IsTrue(isValid);
    }

    [TestMethod]
    [DataRow(FileReadStatus.AccessDenied, "read failed: Error: EACCES: permission denied, open '/cfg/openclaw.json'")]
    [DataRow(FileReadStatus.Directory, "read failed: Error: EISDIR: illegal operation on a directory, read")]
    [DataRow(FileReadStatus.TooLarge, "read failed: the file is larger than 16777216 bytes")]
    [DataRow(FileReadStatus.OutsideRoot, "read failed: the file leads out of the folders that may be read")]
    [DataRow(FileReadStatus.Failed, "read failed: the file could not be opened")]
    public void A_file_that_cannot_be_read_is_an_issue(FileReadStatus status, string message)
    {
        var snapshot = Configs.Load(new InMemoryFileSet().WithFailure(Configs.RootPath, status));

        Assert.IsTrue(snapshot.Exists);
        Assert.AreEqual(message, snapshot.Issues.Single().Message);
    }

    [TestMethod]
    public void A_byte_order_mark_and_bytes_that_are_no_UTF8_are_read()
    {
        byte[] content = [0xEF, 0xBB, 0xBF, .. "{a:'"u8, 0xFF, .. "'}"u8];

        Assert.AreEqual("{\"a\":\"\uFFFD\"}", Configs.Resolve(new InMemoryFileSet().WithBytes(Configs.RootPath, content)));
    }

    [TestMethod]
    [DataRow("{a:1,__proto__:{b:2}}", "{\"a\":1}")]
    [DataRow("{a:{__proto__:[1],c:{__proto__:3}}}", "{\"a\":{\"c\":{}}}")]
    [DataRow("{constructor:{a:1},prototype:2,toString:3}", "{\"constructor\":{\"a\":1},\"prototype\":2,\"toString\":3}")]
    public void Members_named_proto_are_dropped(string config, string resolved) => Assert.AreEqual(resolved, Configs.Resolve(config));

    [TestMethod]
    public void Every_value_knows_its_file_and_place()
    {
        var snapshot = Configs.Load("{\n  mcp: {\n    servers: { a: { command: 'x' } },\n  },\n}");

        var command = snapshot.Config.Find("mcp", "servers", "a", "command");
        Assert.AreEqual("openclaw.json:3:30", Configs.Place(command!.Origin));
        Assert.AreEqual("openclaw.json:2:3", Configs.Place(snapshot.Config["mcp"]!.Origin));
    }

    [TestMethod]
    [DataRow("{plugins:{installs:{a:{source:'npm',spec:'a@1'}}},$schema:'s'}", "{\"$schema\":\"s\"}", "{\"$schema\":\"s\",\"plugins\":{\"installs\":{\"a\":{\"source\":\"npm\",\"spec\":\"a@1\"}}}}")]
    [DataRow("{plugins:{installs:{a:{source:'x'}},deny:[]}}", "{\"plugins\":{\"deny\":[]}}", "{\"plugins\":{\"deny\":[]}}")]
    [DataRow("{plugins:{installs:{a:{source:'git',clawpackSize:-1}}}}", "{}", "{}")]
    [DataRow("{plugins:{installs:{}}}", "{}", "{}")]
    public void The_log_of_installed_plugins_is_put_aside_and_well_formed_put_back(string config, string resolved, string completed)
    {
        var snapshot = Configs.Load(config);

        Assert.AreEqual(resolved, Policy.Canonical.JsonTextWriter.GetText(snapshot.Resolved));
        Assert.AreEqual(completed, Policy.Canonical.JsonTextWriter.GetText(snapshot.Config));
    }

    [TestMethod]
    public void A_relative_path_is_taken_from_the_current_directory()
    {
        var files = new InMemoryFileSet(("/cwd/sub/openclaw.json", "{a:1}"));

        var snapshot = ConfigLoader.Load(files, Configs.Host(), "sub/../sub/openclaw.json", Configs.Release);

        Assert.AreEqual("/cwd/sub/openclaw.json", snapshot.Path);
        Assert.IsTrue(snapshot.Exists);
    }
}
