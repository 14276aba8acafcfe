using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Tests.Trusted;

[TestClass]
public sealed class FirstDifferenceTests
{
    private const string WholeDocument = "1:1";

    [TestMethod]
    [DataRow("{ a: 1, b: [1, 'x', { c: null }] }", "// text\n{ b: [1.0, \"x\", { c: null }], 'a': 1 }", null, DisplayName = "none: order, notation and comments are none")]
    [DataRow("1", "2", WholeDocument, DisplayName = "a value alone")]
    [DataRow("{ a: 1, b: 2 }", "{ a: 1, b: 3 }", "1:12", DisplayName = "the value of a member")]
    [DataRow("{ a: { b: { c: 1 } } }", "{ a: { b: { c: 2 } } }", "1:16", DisplayName = "the innermost value")]
    [DataRow("{ a: 1, b: 2 }", "{ b: 3, a: 4 }", "1:6", DisplayName = "the first in the order of the later document")]
    [DataRow("{ a: 1 }", "{ a: 1, b: 2 }", "1:12", DisplayName = "a member that came")]
    [DataRow("{ a: 1, b: 2 }", "{ b: 2 }", WholeDocument, DisplayName = "what a member went from")]
    [DataRow("{ a: { b: 1, c: 2 } }", "{ a: { b: 1 } }", "1:3", DisplayName = "what a member went from, by its key")]
    [DataRow("{ a: 1, b: 2, c: 3 }", "{ b: 4 }", "1:6", DisplayName = "a change before a loss")]
    [DataRow("{ a: 1 }", "{ b: 1 }", "1:6", DisplayName = "another name")]
    [DataRow("{ a: [1, 2] }", "{ a: [1] }", "1:3", DisplayName = "a shorter list")]
    [DataRow("{ a: [1] }", "{ a: [1, 1] }", "1:3", DisplayName = "a longer list")]
    [DataRow("{ a: [1, 2] }", "{ a: [2, 1] }", "1:3", DisplayName = "a list in another order")]
    [DataRow("{ a: [{ b: 1 }] }", "{ a: [{ b: 2 }] }", "1:3", DisplayName = "a list whose item differs")]
    [DataRow("{ a: [1] }", "{ a: 1 }", "1:6", DisplayName = "no list any more")]
    [DataRow("{ a: 1 }", "{ a: [1] }", "1:3", DisplayName = "a list now")]
    [DataRow("{ a: {} }", "{ a: 'x' }", "1:6", DisplayName = "no object any more")]
    [DataRow("{ a: [] }", "{ a: {} }", "1:3", DisplayName = "an object for a list")]
    public void The_first_difference_is_where_a_reader_has_to_look(string before, string after, string? place)
    {
        var found = FirstDifference.In(Read(before), Read(after))?.Origin!.Anchor.StartPosition;

        Assert.AreEqual(place, found is { } position ? $"{position.Line}:{position.Column}" : null);
    }

    private static Node Read(string text) => Json5Reader.Read(new SourceText("/policy.jsonc", text)).Root;
}
