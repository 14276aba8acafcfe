using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Repair;
using OpenClaw.Policy.Repair.Preview;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Tests.Configuration;
using OpenClaw.Policy.Tests.Json5;

namespace OpenClaw.Policy.Tests.Repair;

/// <summary>Random values, written in the many ways that JSON5 allows, and random changes of them.</summary>
[TestClass]
public sealed class SettingsEditorPropertyTests
{
    private const int Texts = 3000;

    [TestMethod]
    public void A_change_gives_the_wanted_tree_and_touches_no_other_byte()
    {
        var changed = 0;
        for (var seed = 0; seed < Texts; seed++)
        {
            var (text, change) = Next(seed);
            var editor = SettingsEditor.ForDocument(new InMemoryFileSet((Configs.RootPath, text)), Configs.RootPath);
            var root = editor.Root;
            try
            {
                editor.Apply(change);
            }
            catch (EditRefusedException)
            {
                Assert.AreEqual(JsonTextWriter.GetText(root), JsonTextWriter.GetText(editor.Root), $"seed {seed}");
                continue;
            }

            if (editor.Edits is not [var edit])
            {
                continue;
            }

            changed++;
            AssertWanted(seed, root, change, edit);
            AssertUntouched(seed, root, change, edit);
        }

        Assert.IsGreaterThan(Texts / 2, changed);
    }

    [TestMethod]
    public void A_preview_shows_no_string_that_the_change_does_not_touch()
    {
        const string Secret = "hunter2";
        for (var seed = 0; seed < 300; seed++)
        {
            var (text, _) = Next(seed);
            var document = $"{{ // {Secret}\n\"token\": \"{Secret}\",\n \"token\" /* {Secret}\n{Secret} */ : '{Secret}',\n\"list\": [\"{Secret}\"], \"v\":{text}\n, \"last\": 1}}";
            var editor = SettingsEditor.ForDocument(new InMemoryFileSet((Configs.RootPath, document)), Configs.RootPath);
            editor.Apply(new SetSetting(["added"], new StringNode("shown")));
            editor.Apply(new SetSetting(["last"], new StringNode("replaced")));

            var lines = string.Join('\n', UnifiedDiff.Lines(editor.Edits.Single(), "openclaw.json"));

            Assert.DoesNotContain(Secret, lines);
            Assert.Contains("shown", lines);
            Assert.Contains("replaced", lines);
        }
    }

    private static void AssertWanted(int seed, Node root, SettingChange change, FileEdit edit)
    {
        var wanted = change.ApplyTo(root);
        var parsed = Json5Reader.Read(new SourceText(edit.Path, edit.After)).Root;
        Assert.IsTrue(NodeValues.AreEqual(wanted, parsed), $"seed {seed}: {edit.Before} -> {edit.After}");
    }

    /// <summary>What was inserted is a run of characters between two runs that stayed; what was replaced or removed is the value and its comma.</summary>
    private static void AssertUntouched(int seed, Node root, SettingChange change, FileEdit edit)
    {
        var message = $"seed {seed}: {edit.Before} -> {edit.After}";
        var present = SettingPath.Find(root, change.Path);
        if (change is SetSetting && present?.Origin is WrittenOrigin { Value: var value })
        {
            Assert.IsTrue(edit.After.StartsWith(edit.Before[..value.Start], StringComparison.Ordinal), message);
            Assert.IsTrue(edit.After.EndsWith(edit.Before[value.End..], StringComparison.Ordinal), message);
        }
        else if (change is not RemoveSetting)
        {
            Assert.IsTrue(IsSubsequence(edit.Before, edit.After), message);
        }

        // Comments have no part in any change: all are there, in their order (of those between tokens, and in strings that stayed).
        if (change is RemoveSetting)
        {
            Assert.IsTrue(IsSubsequence(edit.After, edit.Before), message);
        }
    }

    private static (string Text, SettingChange Change) Next(int seed)
    {
        var generator = new Json5TextGenerator(seed);
        var random = new Random(seed);
        Node root;
        do
        {
            root = generator.NextValue();
        }
        while (root is not ObjectNode);

        var path = RandomPath(root, random);
        var value = generator.NextValue(3);
        SettingChange change = random.Next(4) switch
        {
            0 => new RemoveSetting(path),
            1 => new AppendItem(path, value),
            2 => new SetSetting([.. path, "new key"], value),
            _ => new SetSetting(path, value),
        };
        return (generator.Write(root), change);
    }

    private static List<string> RandomPath(Node root, Random random)
    {
        var path = new List<string>();
        var node = root;
        while (path.Count == 0 || random.Next(3) > 0)
        {
            var steps = node is ArrayNode array
                ? Enumerable.Range(0, array.Items.Count).Select(static i => $"{i}").ToList()
                : [.. node.AsMembers().Select(static m => m.Name)];
            if (steps.Count == 0)
            {
                break;
            }

            path.Add(steps[random.Next(steps.Count)]);
            node = SettingPath.Child(node, path[^1])!;
        }

        return path.Count > 0 ? path : ["made"];
    }

    private static bool IsSubsequence(string part, string whole)
    {
        var found = 0;
        foreach (var c in whole)
        {
            found += found < part.Length && part[found] == c ? 1 : 0;
        }

        return found == part.Length;
    }
}
