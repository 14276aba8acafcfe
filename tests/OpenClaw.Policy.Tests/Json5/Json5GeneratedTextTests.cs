using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Json5;

[TestClass]
public sealed class Json5GeneratedTextTests
{
    private const int Count = 3000;

    [TestMethod]
    public void Whatever_way_a_value_is_written_it_is_read()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var generator = new Json5TextGenerator(seed);
            var value = generator.NextValue();
            var text = generator.Write(value);

            Assert.AreEqual(JsonTextWriter.GetText(value), JsonTextWriter.GetText(Read(text)), text);
        }
    }

    [TestMethod]
    public void The_text_of_every_value_and_key_reads_as_that_value_and_key()
    {
        for (var seed = 0; seed < Count / 10; seed++)
        {
            var generator = new Json5TextGenerator(seed);
            var text = generator.Write(generator.NextValue());

            AssertSpans(text, Read(text));
        }
    }

    [TestMethod]
    public void A_text_that_is_cut_is_read_or_refused_at_its_end()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var generator = new Json5TextGenerator(seed);
            var text = generator.Write(generator.NextValue());
            var cut = text[..(seed % (text.Length + 1))];
            try
            {
                Read(cut);
            }
            catch (Json5SyntaxException error)
            {
                Assert.IsTrue(error.Offset == cut.Length || char.IsHighSurrogate(cut[error.Offset]), $"{error.Message} in {cut}");
            }
        }
    }

    private static void AssertSpans(string text, Node node)
    {
        var origin = (WrittenOrigin)node.Origin!;
        Assert.AreEqual(JsonTextWriter.GetText(node), JsonTextWriter.GetText(Read(Slice(text, origin.Value))), text);
        foreach (var item in node.AsItems())
        {
            AssertSpans(text, item);
        }

        foreach (var (name, value) in node.AsMembers())
        {
            var key = ((WrittenOrigin)value.Origin!).Key!.Value;
            Assert.AreEqual(name, Read("{" + Slice(text, key) + ":0}").AsMembers().Single().Name, text);
            AssertSpans(text, value);
        }
    }

    private static string Slice(string text, SourceSpan span) => text.Substring(span.Start, span.Length);

    private static Node Read(string text) => Json5Reader.Read(new SourceText("/policy.jsonc", text)).Root;
}
