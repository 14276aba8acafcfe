using System.Text;
using OpenClaw.Policy.Reporting.Sarif;

namespace OpenClaw.Policy.Reporting.Tests.Sarif;

/// <summary>The vectors are those that github/codeql-action publishes with its own implementation (src/fingerprints.test.ts).</summary>
[TestClass]
public sealed class LineHashesTests
{
    [TestMethod]
    [DataRow("", "c129715d7a2bc9a3:1")]
    [DataRow(" a\nb\n  \t\tc\n d", "271789c17abda88f:1 54703d4cd895b18:1 180aee12dab6264:1 a23a3dc5e078b07b:1")]
    [DataRow(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End", "8b7cf3e952e7aeb2:1 b1ae1287ec4718d9:1 bff680108adb0fcc:1 c6805c5e1288b612:1 b86d3392aea1be30:1 e6ceba753e1a442:1")]
    [DataRow(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", WithLastLineEnd)]
    [DataRow(" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", WithLastLineEnd)]
    [DataRow(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", WithLastLineEnd)]
    [DataRow(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", WithLastLineEnd)]
    [DataRow("x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n", "e54938cc54b302f1:1 bb609acbe9138d60:1 1131fd5871777f34:1 5c482a0f8b35ea28:1 54517377da7028d2:1 2c644846cb18d53e:1 f1b89f20de0d133:1 c129715d7a2bc9a3:1")]
    public void Every_line_has_the_fingerprint_that_GitHub_computes(string text, string expected) =>
        Assert.AreEqual(expected, Lines(text, expected.Split(' ').Length));

    [TestMethod]
    public void Equal_lines_are_numbered()
    {
        var text = string.Concat(Enumerable.Repeat("Lorem ipsum dolor sit amet.\n", 10));
        const string expected =
            "a7f2ff13bc495cf2:1 a7f2ff13bc495cf2:2 a7f2ff13bc495cf2:3 a7f2ff13bc495cf2:4 a7f2ff13bc495cf2:5 a7f2ff13bc495cf2:6 " +
            "a7f2ff1481e87703:1 a9cf91f7bbf1862b:1 55ec222b86bcae53:1 cc97dc7b1d7d8f7b:1 c129715d7a2bc9a3:1";

        Assert.AreEqual(expected, Lines(text, 11));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(3)]
    public void A_line_that_does_not_exist_has_none(int line) => Assert.IsNull(LineHashes.Of("a\nb").Line(line));

    private const string WithLastLineEnd =
        "e9496ae3ebfced30:1 fb7c023a8b9ccb3f:1 ce8ba1a563dcdaca:1 e20e36e16fcb0cc8:1 b3edc88f2938467e:1 c8e28b0b4002a3a0:1 c129715d7a2bc9a3:1";

    private static string Lines(string text, int count)
    {
        var hashes = LineHashes.Of(text);
        Assert.IsNull(hashes.Line(count + 1));
        var lines = new StringBuilder();
        for (var line = 1; line <= count; line++)
        {
            lines.Append(line == 1 ? "" : " ").Append(hashes.Line(line));
        }

        return lines.ToString();
    }
}
