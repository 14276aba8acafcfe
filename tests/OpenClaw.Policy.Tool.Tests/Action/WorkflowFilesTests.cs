using System.Text.RegularExpressions;
using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Action;

namespace OpenClaw.Policy.Tool.Tests.Action;

/// <summary>action.yml, the entry point and the documents say the same. That each file is well-formed is what the linters of .ci judge.</summary>
[TestClass]
public sealed partial class WorkflowFilesTests
{
    private const string Uses = "openclaw-policy-build/openclaw-policy-build@";

    /// <summary>Keys of every container action, which GitHub gives to the container and not to the action.</summary>
    private static readonly string[] ContainerKeys = ["args", "entrypoint"];

    private static readonly string Action = File.ReadAllText(Path.Combine(Checkout.Folder, "action.yml"));

    public static IEnumerable<object[]> Documents =>
        Directory.GetFiles(Path.Combine(Checkout.Folder, "docs", "workflows"), "*.yml")
            .Concat(Directory.GetFiles(Path.Combine(Checkout.Folder, "docs"), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Checkout.Folder, "README.md"))
            .Select(static f => new object[] { Path.GetRelativePath(Checkout.Folder, f) });

    [TestMethod]
    public void The_inputs_of_the_action_are_those_that_the_entry_point_reads() =>
        CollectionAssert.AreEqual(ActionInputNames.All.ToArray(), YamlLines.KeysBelow(Action, "inputs"));

    [TestMethod]
    public void The_outputs_of_the_action_are_those_that_the_entry_point_writes() =>
        CollectionAssert.AreEqual(ActionTests.OutputNames.Append(ActionMatrix.Output).ToArray(), YamlLines.KeysBelow(Action, "outputs"));

    [TestMethod]
    [DataRow(ActionInputNames.Sarif, ActionInputs.DefaultSarif)]
    [DataRow("fail-on", "error")]
    [DataRow(ActionInputNames.Annotations, "true")]
    [DataRow(ActionInputNames.Summary, "true")]
    [DataRow("config", null)]
    public void The_defaults_of_the_action_are_those_of_the_entry_point(string input, string? expected) =>
        Assert.AreEqual(expected, YamlLines.Scalar(Action, "inputs", input, "default"));

    [TestMethod]
    public void Every_input_and_output_is_explained()
    {
        foreach (var (key, name) in YamlLines.KeysBelow(Action, "inputs").Select(static n => ("inputs", n)).Concat(YamlLines.KeysBelow(Action, "outputs").Select(static n => ("outputs", n))))
        {
            Assert.IsGreaterThan(20, YamlLines.Scalar(Action, key, name, "description")?.Length ?? 0, name);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Documents))]
    public void A_document_uses_inputs_and_outputs_that_there_are(string document)
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Folder, document));
        var steps = YamlLines.Steps(text, Uses);
        var outputs = YamlLines.KeysBelow(Action, "outputs");

        foreach (var (_, with) in steps)
        {
            Assert.IsEmpty(with.Except(ActionInputNames.All).Except(ContainerKeys));
        }

        foreach (Match use in OutputUse().Matches(text))
        {
            if (steps.Exists(s => s.Id == use.Groups["id"].Value))
            {
                CollectionAssert.Contains(outputs, use.Groups["name"].Value);
            }
        }

        if (document.EndsWith(".yml", StringComparison.Ordinal))
        {
            Assert.IsNotEmpty(steps);
        }
    }

    [TestMethod]
    public void The_reference_explains_every_input_and_output()
    {
        var reference = File.ReadAllText(Path.Combine(Checkout.Folder, "docs", "reference", "action.md"));

        foreach (var name in YamlLines.KeysBelow(Action, "inputs").Concat(YamlLines.KeysBelow(Action, "outputs")))
        {
            Assert.Contains($"\n| `{name}` | ", reference);
        }
    }

    [GeneratedRegex(@"steps\.(?<id>[a-z]+)\.outputs\.(?<name>[a-z-]+)")]
    private static partial Regex OutputUse();
}
