using OpenClaw.Policy.Text.Urls;

namespace OpenClaw.Policy.Tests.Text;

/// <summary>The expectations are what Node.js 24 has in the members of a <c>URL</c>.</summary>
[TestClass]
public sealed class UrlPartsTests
{
    [TestMethod]
    [DataRow("https://Example.COM", "example.com", "/")]
    [DataRow("https://127.1/a", "127.0.0.1", "/a")]
    [DataRow("https://0x7f000001", "127.0.0.1", "/")]
    [DataRow("https://[0:0:0:0:0:0:0:1]/", "[::1]", "/")]
    [DataRow("https://[::FFFF:1.2.3.4]/", "[::ffff:102:304]", "/")]
    [DataRow("https://[1:0:0:2:0:0:0:3]/", "[1:0:0:2::3]", "/")]
    [DataRow("https://[1:0:2:3:4:5:6:7]/", "[1:0:2:3:4:5:6:7]", "/")]
    [DataRow("https://h/a/./b/../c", "h", "/a/c")]
    [DataRow("https://h/.", "h", "/")]
    [DataRow("https://h/a/..", "h", "/")]
    [DataRow("https://h/a/.", "h", "/a/")]
    [DataRow("https://h/%2E%2e/a", "h", "/a")]
    [DataRow("https://h\\a\\b", "h", "/a/b")]
    [DataRow("https://h?q=/a", "h", "/")]
    public void Host_and_path(string text, string host, string path)
    {
        var url = WhatwgUrl.Parse(text);

        Assert.AreEqual(host, url?.Host);
        Assert.AreEqual(path, url?.Path);
    }
}
