using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Repair;
using OpenClaw.Policy.Tests.Configuration;

namespace OpenClaw.Policy.Tests.Repair;

[TestClass]
public sealed class SettingsEditorTests
{
    [TestMethod]
    [DataRow("{}", "{\n  \"a\": 1\n}", DisplayName = "an empty document gets lines")]
    [DataRow("{ }", "{\n  \"a\": 1\n }", DisplayName = "blanks in an empty document stay")]
    [DataRow("{\n}", "{\n  \"a\": 1\n}", DisplayName = "an empty document of two lines")]
    [DataRow("{}\r\n", "{\r\n  \"a\": 1\r\n}\r\n", DisplayName = "the line end of the document is used")]
    [DataRow("{\"b\":2}", "{\"b\":2,\"a\":1}", DisplayName = "a dense text stays dense")]
    [DataRow("{ \"b\": 2 }", "{ \"b\": 2, \"a\": 1 }", DisplayName = "one line stays one line")]
    [DataRow("{ b: 2, }", "{ b: 2, a: 1, }", DisplayName = "bare keys and a last comma stay")]
    [DataRow("{\n    \"b\": 2\n}\n", "{\n    \"b\": 2,\n    \"a\": 1\n}\n", DisplayName = "the indentation of the neighbours")]
    [DataRow("{\n\t'b': 2, // why\n}\n", "{\n\t'b': 2, // why\n\t'a': 1,\n}\n", DisplayName = "a remark stays with its line")]
    [DataRow("{\n  \"b\": 2 // why\n}\n", "{\n  \"b\": 2, // why\n  \"a\": 1\n}\n", DisplayName = "a comma goes before a remark")]
    [DataRow("{\n  \"b\": 2\n  // end\n}", "{\n  \"b\": 2,\n  \"a\": 1\n  // end\n}", DisplayName = "remarks at the end stay there")]
    [DataRow("{\n  // nothing yet\n}", "{\n  // nothing yet\n  \"a\": 1\n}", DisplayName = "a text of remarks only")]
    [DataRow("{ /* none */ }", "{ /* none */ \"a\": 1 }", DisplayName = "a remark on one line")]
    [DataRow("\uFEFF{\"b\": 2}", "\uFEFF{\"b\": 2, \"a\": 1}", DisplayName = "a byte order mark stays")]
    [DataRow("{\n  \"a\": 7 // seven\n}", "{\n  \"a\": 1 // seven\n}", DisplayName = "a value is replaced alone")]
    [DataRow("{a: {b: [1, 2]}, c: 0}", "{a: 1, c: 0}", DisplayName = "a whole object is replaced")]
    [DataRow("{\"a\": 3, \"a\": 4}", "{\"a\": 3, \"a\": 1}", DisplayName = "of a member that stands twice the later one counts")]
    public void Sets_a_member_in_the_style_of_the_text(string before, string after) =>
        Assert.AreEqual(after, Edit(before, new SetSetting(["a"], new NumberNode(1))));

    [TestMethod]
    [DataRow("{\n  \"x\": true\n}", "{\n  \"x\": true,\n  \"a\": {\n    \"b\": {\n      \"c\": \"v\"\n    }\n  }\n}")]
    [DataRow("{\n  'x': 'y',\n  'a': {},\n}", "{\n  'x': 'y',\n  'a': {\n    'b': {\n      'c': 'v'\n    }\n  },\n}")]
    [DataRow("{x: 'y', a: {b: {}}}", "{x: 'y', a: {b: { c: 'v' }}}")]
    public void Makes_the_objects_that_are_missing_on_the_way(string before, string after) =>
        Assert.AreEqual(after, Edit(before, new SetSetting(["a", "b", "c"], new StringNode("v"))));

    [TestMethod]
    [DataRow("{\"a\": [\"x\"]}", "{\"a\": [\"x\", \"new\"]}")]
    [DataRow("{\"a\": []}", "{\"a\": [\"new\"]}")]
    [DataRow("{\"a\":[\"x\",\"y\"]}", "{\"a\":[\"x\",\"y\",\"new\"]}")]
    [DataRow("{\n  \"a\": [\n    \"x\",\n    \"y\", // two\n  ],\n}", "{\n  \"a\": [\n    \"x\",\n    \"y\", // two\n    \"new\",\n  ],\n}")]
    [DataRow("{\n  \"b\": 0\n}", "{\n  \"b\": 0,\n  \"a\": [\"new\"]\n}")]
    public void Adds_an_item_to_a_list(string before, string after) =>
        Assert.AreEqual(after, Edit(before, new AppendItem(["a"], new StringNode("new"))));

    [TestMethod]
    [DataRow("{\"a\": 1, \"b\": 2}", "{\"b\": 2}")]
    [DataRow("{\"b\": 2, \"a\": 1}", "{\"b\": 2}")]
    [DataRow("{\"a\": 1}", "{}")]
    [DataRow("{\n  \"b\": 2,\n  \"a\": 1\n}", "{\n  \"b\": 2\n}")]
    [DataRow("{\n  \"a\": 1,\n  \"b\": 2,\n}", "{\n  \"b\": 2,\n}")]
    [DataRow("{\n  \"a\": 1, // why\n  \"b\": 2\n}", "{\n   // why\n  \"b\": 2\n}")]
    public void Removes_a_member_and_no_remark(string before, string after) =>
        Assert.AreEqual(after, Edit(before, new RemoveSetting(["a"])));

    [TestMethod]
    public void Edits_the_included_file_that_a_value_stands_in()
    {
        var files = new InMemoryFileSet(
            (Configs.RootPath, "{\"channels\": {\"$include\": \"channels.json\"}, \"tools\": {\"$include\": \"tools.json\", \"profile\": \"coding\"}}"),
            ("/cfg/channels.json", "{\n  \"telegram\": {\"enabled\": true} // ours\n}"),
            ("/cfg/tools.json", "{\"deny\": [\"exec\"]}"));
        var editor = SettingsEditor.ForConfig(files, Configs.Host(), Configs.RootPath, Configs.Release);

        editor.Apply(new SetSetting(["channels", "telegram", "enabled"], new BooleanNode(false)));
        editor.Apply(new SetSetting(["channels", "discord", "enabled"], new BooleanNode(false)));
        editor.Apply(new AppendItem(["tools", "deny"], new StringNode("write")));
        editor.Apply(new SetSetting(["tools", "elevated", "enabled"], new BooleanNode(false)));

        CollectionAssert.AreEqual(
            new[]
            {
                "/cfg/channels.json: {\n  \"telegram\": {\"enabled\": false}, // ours\n  \"discord\": {\n    \"enabled\": false\n  }\n}",
                "/cfg/openclaw.json: {\"channels\": {\"$include\": \"channels.json\"}, \"tools\": {\"$include\": \"tools.json\", \"profile\": \"coding\", \"elevated\": { \"enabled\": false }}}",
                "/cfg/tools.json: {\"deny\": [\"exec\", \"write\"]}",
            },
            editor.Edits.Select(static e => $"{e.Path}: {e.After}").ToArray());
    }

    [TestMethod]
    public void Refuses_what_a_variable_decides_and_names_the_variable_only()
    {
        var files = new InMemoryFileSet((Configs.RootPath, "{\"gateway\": {\"mode\": \"${MODE}\"}}"));
        var editor = SettingsEditor.ForConfig(files, Configs.Host(("MODE", "s3cret")), Configs.RootPath, Configs.Release);

        var refusal = Assert.ThrowsExactly<EditRefusedException>(() => editor.Apply(new SetSetting(["gateway", "mode"], new StringNode("local"))));

        Assert.AreEqual(
            "gateway.mode is not edited: its value comes from ${MODE} at /cfg/openclaw.json(1,22). Change the variable, or write the value there.",
            refusal.Message);
        Assert.IsEmpty(editor.Edits);
    }

    [TestMethod]
    public void Refuses_to_edit_a_file_that_is_included_in_two_places()
    {
        var files = new InMemoryFileSet(
            (Configs.RootPath, "{\"a\": {\"$include\": \"x.json\"}, \"b\": {\"$include\": \"x.json\"}}"), ("/cfg/x.json", "{\"v\": 1}"));
        var editor = SettingsEditor.ForConfig(files, Configs.Host(), Configs.RootPath, Configs.Release);

        Assert.ThrowsExactly<EditRefusedException>(() => editor.Apply(new SetSetting(["a", "v"], new NumberNode(2))));
        Assert.IsEmpty(editor.Edits);
        Assert.AreEqual(1, ((NumberNode)editor.Root.Find("a", "v")!).Value);
    }

    [TestMethod]
    public void Refuses_a_file_whose_bytes_its_text_does_not_give_back()
    {
        var files = new InMemoryFileSet().WithBytes(Configs.RootPath, [.. "{\"a\": \""u8, 0xFF, .. "\"}"u8]);
        var editor = SettingsEditor.ForConfig(files, Configs.Host(), Configs.RootPath, Configs.Release);

        Assert.ThrowsExactly<EditRefusedException>(() => editor.Apply(new SetSetting(["b"], new NumberNode(2))));
    }

    [TestMethod]
    public void A_change_that_is_made_already_changes_no_file()
    {
        var files = new InMemoryFileSet((Configs.RootPath, "{\"a\": [1]}"));
        var editor = SettingsEditor.ForDocument(files, Configs.RootPath);

        editor.Apply(new SetSetting(["a"], new ArrayNode([new NumberNode(1)])));
        editor.Apply(new RemoveSetting(["b", "c"]));

        Assert.IsEmpty(editor.Edits);
    }

    private static string Edit(string text, SettingChange change)
    {
        var editor = SettingsEditor.ForDocument(new InMemoryFileSet((Configs.RootPath, text)), Configs.RootPath);
        editor.Apply(change);
        return editor.Edits.Single().After;
    }
}
