using OpenClaw.Policy.Text.Urls;

namespace OpenClaw.Policy.Tests.Text;

/// <summary>The expectations are what Node.js 24 answers to <c>URL.canParse</c>.</summary>
[TestClass]
public sealed class WhatwgUrlTests
{
    [TestMethod]
    [DataRow("https://example.com", "https")]
    [DataRow("HTTP://EXAMPLE.com:80/a?b#c", "http")]
    [DataRow("  https://example.com \n", "https")]
    [DataRow("ht\ntps://exa\tmple.com", "https")]
    [DataRow("https:example.com", "https")]
    [DataRow("https:\\\\example.com\\a", "https")]
    [DataRow("https://user:p%40ss@example.com", "https")]
    [DataRow("https://a@b@example.com", "https")]
    [DataRow("https://example.com:", "https")]
    [DataRow("https://example.com:65535", "https")]
    [DataRow("https://[::1]:8080/", "https")]
    [DataRow("https://[1:2:3:4:5:6:7:8]", "https")]
    [DataRow("https://[::ffff:1.2.3.4]", "https")]
    [DataRow("https://1.2.3.4", "https")]
    [DataRow("https://0x7f.1", "https")]
    [DataRow("https://256", "https")]
    [DataRow("https://ex%61mple.com", "https")]
    [DataRow("https://münchen.example", "https")]
    [DataRow("https://${HOST}/x", "https")]
    [DataRow("javascript:alert(1)", "javascript")]
    [DataRow("mailto:", "mailto")]
    [DataRow("foo://", "foo")]
    [DataRow("foo://a%20b", "foo")]
    [DataRow("foo:/bar", "foo")]
    [DataRow("file:///etc/passwd", "file")]
    [DataRow("file://host/x", "file")]
    [DataRow("file:x", "file")]
    [DataRow("C:\\x", "c")]
    public void A_URL_has_a_scheme(string text, string scheme) => Assert.AreEqual(scheme, WhatwgUrl.Parse(text)?.Scheme);

    [TestMethod]
    [DataRow("")]
    [DataRow("example.com")]
    [DataRow("/path")]
    [DataRow("1a:b")]
    [DataRow("h ttp://a")]
    [DataRow("http://")]
    [DataRow("http://?q")]
    [DataRow("https:")]
    [DataRow("https://@")]
    [DataRow("https://user@")]
    [DataRow("https://:80")]
    [DataRow("https://example.com:65536")]
    [DataRow("https://example.com:x")]
    [DataRow("https://example.com:8 0")]
    [DataRow("https://exa mple.com")]
    [DataRow("https://exa<mple.com")]
    [DataRow("https://exa%mple.com")]
    [DataRow("https://ex%20ample.com")]
    [DataRow("https://ex%00ample.com")]
    [DataRow("https://1.2.3.4.5")]
    [DataRow("https://1.2.3.256")]
    [DataRow("https://1..2")]
    [DataRow("https://a.1.2.3.09")]
    [DataRow("https://4294967296")]
    [DataRow("https://[::1")]
    [DataRow("https://[1:2:3:4:5:6:7]")]
    [DataRow("https://[1::2::3]")]
    [DataRow("https://[:1::2]")]
    [DataRow("https://[1:2:3:4:5:6:7:8:9]")]
    [DataRow("https://[::1.2.3]")]
    [DataRow("https://[::01.2.3.4]")]
    [DataRow("https://[::1%25eth0]")]
    [DataRow("https://\u00AD")]
    [DataRow("https://a\uFF0Fb")]
    [DataRow("https://a\uD800b")]
    [DataRow("foo://a b")]
    [DataRow("foo://:80")]
    [DataRow("file://a:80/x")]
    public void What_is_no_URL_has_none(string text) => Assert.IsNull(WhatwgUrl.Parse(text)?.Scheme);

    /// <summary>The expectations are what Node.js 24 answers to <c>hostname</c>, <c>port</c> and <c>pathname</c>.</summary>
    [TestMethod]
    [DataRow("https://Example.com:443/a/./b/../c?q#f", "example.com", "", "/a/c")]
    [DataRow("https://example.com", "example.com", "", "/")]
    [DataRow("http://[0:0::1]:8080\\a", "[::1]", ":8080", "/a")]
    [DataRow("https://0x7f.1/%2e%2E/a/%2e", "127.0.0.1", "", "/a/")]
    [DataRow("https://m\u00FCnchen.example", "xn--mnchen-3ya.example", "", "/")]
    [DataRow("foo://Host/a/../b", "Host", "", "/b")]
    [DataRow("foo:/a/../b", "", "", "/b")]
    [DataRow("foo:a/../b", "", "", "a/../b")]
    [DataRow("mailto:a@b", "", "", "a@b")]
    public void A_URL_has_a_host_a_port_and_a_path(string text, string host, string port, string path)
    {
        var url = WhatwgUrl.Parse(text)!;

        Assert.AreEqual((host, port, path), (url.HostName, url.Port, url.Path));
    }

    [TestMethod]
    [DataRow("https://user@h", true, false, false)]
    [DataRow("https://:secret@h", true, false, false)]
    [DataRow("https://:@h", false, false, false)]
    [DataRow("https://@h", false, false, false)]
    [DataRow("https://h?q", false, true, false)]
    [DataRow("https://h?", false, false, false)]
    [DataRow("https://h#f", false, false, true)]
    [DataRow("https://h#?", false, false, true)]
    [DataRow("https://h?#", false, false, false)]
    public void A_URL_says_whether_it_has_credentials_a_query_and_a_fragment(string text, bool credentials, bool query, bool fragment)
    {
        var url = WhatwgUrl.Parse(text)!;

        Assert.AreEqual((credentials, query, fragment), (url.HasCredentials, url.HasQuery, url.HasFragment));
    }
}
