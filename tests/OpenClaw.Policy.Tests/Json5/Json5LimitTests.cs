using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Json5;

[TestClass]
public sealed class Json5LimitTests
{
    [TestMethod]
    [DataRow("[", "]", 1)]
    [DataRow("{a:", "}", 3)]
    public void Nesting_beyond_the_limit_is_refused_where_it_begins(string open, string close, int width)
    {
        var text = Nested(open, close, 100_000);

        var error = Assert.ThrowsExactly<Json5LimitException>(() => Json5Reader.Read(new SourceText("/policy.jsonc", text)));

        Assert.AreEqual(Json5Limit.Depth, error.Limit);
        Assert.AreEqual(width * Json5Limits.MaximumDepth, error.Offset);
        Assert.AreEqual("Objects and arrays are nested more than 1000 levels deep.", error.Message);
    }

    [TestMethod]
    [DataRow("[", "]")]
    [DataRow("{a:", "}")]
    public void The_deepest_text_is_read_and_written_on_a_small_stack(string open, string close)
    {
        var text = Nested(open, close, Json5Limits.MaximumDepth);
        var written = string.Empty;
        var thread = new Thread(
            () =>
            {
                var root = Json5Reader.Read(new SourceText("/policy.jsonc", text)).Root;
                written = JsonTextWriter.GetText(root) + CanonicalWriter.GetText(root);
            },
            maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        var json = text.Replace("a", "\"a\"", StringComparison.Ordinal);
        Assert.AreEqual(json + json, written);
    }

    [TestMethod]
    public void Depth_is_counted_along_one_path_only()
    {
        var text = "[" + string.Concat(Enumerable.Repeat("[{}],", Json5Limits.MaximumDepth)) + "]";

        Assert.IsNotNull(Json5Reader.Read(new SourceText("/policy.jsonc", text)));
    }

    [TestMethod]
    public void More_values_than_the_limit_are_refused()
    {
        var text = "[" + string.Concat(Enumerable.Repeat("0,", Json5Limits.MaximumValues)) + "]";

        var error = Assert.ThrowsExactly<Json5LimitException>(() => Json5Reader.Read(new SourceText("/policy.jsonc", text)));

        Assert.AreEqual(Json5Limit.Values, error.Limit);
    }

    private static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth))
        + (open == "[" ? "" : "1")
        + string.Concat(Enumerable.Repeat(close, depth));
}
