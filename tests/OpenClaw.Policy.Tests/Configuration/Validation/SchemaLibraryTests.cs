using OpenClaw.Policy.Configuration.Validation.Checks;
using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Configuration.Validation;

[TestClass]
public sealed class SchemaLibraryTests
{
    public static IEnumerable<object[]> Releases => ReleaseCatalog.All.Select(static release => new object[] { release.Version });

    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void Every_schema_of_a_supported_release_is_understood(string release)
    {
        var schema = SchemaLibrary.Embedded[release];
        var seen = new HashSet<SchemaNode>(ReferenceEqualityComparer.Instance);
        Visit(schema.Core, seen);
        foreach (var id in schema.Facts.ChannelIds)
        {
            Visit(schema.Channel(id), seen);
        }

        foreach (var id in schema.Facts.PluginIds)
        {
            Visit(schema.Plugin(id), seen);
        }

        Assert.IsGreaterThan(500, seen.Count);
    }

    [TestMethod]
    public void The_packed_file_stays_small()
    {
        const long LargestSize = 60 * 1024;
        using var resource = typeof(SchemaLibrary).Assembly.GetManifestResourceStream("OpenClaw.Policy.Configuration.Validation.config-schemas.br")!;

        Assert.IsLessThan(LargestSize, resource.Length);
    }

    [TestMethod]
    public void Every_check_is_named_by_a_packed_schema()
    {
        var seen = new HashSet<SchemaNode>(ReferenceEqualityComparer.Instance);
        foreach (var release in SchemaLibrary.Embedded.Releases)
        {
            Visit(SchemaLibrary.Embedded[release].Core, seen);
        }

        var used = seen.SelectMany(static node => node.Checks).ToHashSet();
        Assert.AreEqual("", string.Join(' ', SchemaChecks.Names.Where(name => !used.Contains(SchemaChecks.Find(name)))));
    }

    [TestMethod]
    public void A_check_that_does_not_exist_is_refused() =>
        Assert.ThrowsExactly<NotSupportedException>(() => SchemaChecks.Find("no-such-check"));

    private static void Visit(SchemaNode? node, HashSet<SchemaNode> seen)
    {
        if (node is null || !seen.Add(node))
        {
            return;
        }

        foreach (var name in node.Properties.Names)
        {
            Visit(node.Properties.TryGet(name, out var property) ? property : null, seen);
        }

        foreach (var child in new[] { node.Rest, node.Keys, node.Items, node.Not, node.If, node.Then, node.Else }.Concat(node.Tuple).Concat(node.AnyOf).Concat(node.OneOf).Concat(node.AllOf))
        {
            Visit(child, seen);
        }
    }
}
