using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Addressing;

/// <summary>An address from outside gives every value that it can mean.</summary>
[TestClass]
public sealed class OcAddressTests
{
    [TestMethod]
    [DataRow("a/b", "{ a: { b: 1 } }", "1", true, DisplayName = "members")]
    [DataRow("list/#1/id", "{ list: [{ id: 1 }, { id: 2 }] }", "2", true, DisplayName = "an item")]
    [DataRow("\"a b\"/c", "{ 'a b': { c: 1 } }", "1", true, DisplayName = "a quoted key")]
    [DataRow("\"a/b\"", "{ 'a/b': 1 }", "1", true, DisplayName = "a quoted key with a slash")]
    [DataRow("say\"x\"", "{ 'say\"x\"': 1 }", "1", true, DisplayName = "a key with quotes stands as it is")]
    [DataRow("\"say\\\"x\\\"\"", "{ 'say\"x\"': 1 }", "1", true, DisplayName = "or as a JSON text")]
    [DataRow("#0", "{ '#0': 1 }", "1", true, DisplayName = "a key that looks like an index")]
    [DataRow("a/b", "{ a: { b: 1 }, 'a/b': 2 }", "1 2", true, DisplayName = "two values that share an address")]
    [DataRow("\"a\"", "{ a: 1, '\"a\"': 2 }", "1 2", true, DisplayName = "a key that is quotes")]
    [DataRow("a/x/y", "{ a: { b: 1 } }", "{ b }", false, DisplayName = "what does not exist: the deepest value on its way")]
    [DataRow("", "{ a: 1 }", "{ a }", true, DisplayName = "the document")]
    public void A_path_is_followed_through_every_reading(string path, string document, string expected, bool isExact)
    {
        var found = OcAddress.Find(Parse(document), path, out var exact);

        Assert.AreEqual(isExact, exact);
        Assert.AreEqual(expected, string.Join(' ', found.Select(Describe).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    [DataRow("oc://openclaw.config/a/b", "openclaw.config", "a/b")]
    [DataRow("oc://policy.jsonc", "policy.jsonc", "")]
    [DataRow("http://x/y", null, "")]
    [DataRow("", null, "")]
    public void An_address_begins_with_a_document(string address, string? document, string path)
    {
        Assert.AreEqual(document, OcAddress.DocumentOf(address, out var rest));
        Assert.AreEqual(path, rest);
    }

    [TestMethod]
    public void Readings_without_end_come_to_an_end()
    {
        // Every second way through the same keys: 2^12 values, and far more readings of a path that leads to none of them.
        var inner = "{}";
        for (var i = 0; i < 12; i++)
        {
            inner = $"{{ 'a': {inner}, 'a/a': {inner} }}";
        }

        _ = OcAddress.Find(Parse(inner), string.Join('/', Enumerable.Repeat("a", 100)), out var isExact);

        Assert.IsFalse(isExact);
    }

    private static Node Parse(string text) => Json5Reader.Read(new SourceText("/x", text)).Root;

    private static string Describe(Node node) => node switch
    {
        NumberNode number => $"{number.Value}",
        ObjectNode value => $"{{ {string.Join(' ', value.Members.Select(static m => m.Name))} }}",
        _ => "?",
    };
}
