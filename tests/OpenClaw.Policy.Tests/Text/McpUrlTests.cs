using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Tests.Text;

[TestClass]
public sealed class McpUrlTests
{
    [TestMethod]
    [DataRow("https://user:pw@Example.COM:443/a?b#c", "https://example.com")]
    [DataRow("http://example.com:80/", "http://example.com")]
    [DataRow("http://example.com:8080/", "http://example.com:8080")]
    [DataRow("https://EXAMPLE.com:0443", "https://example.com")]
    [DataRow("https://a.b:0", "https://a.b:0")]
    [DataRow("http://ex.com:", "http://ex.com")]
    [DataRow("http:example.com", "http://example.com")]
    [DataRow("http:\\\\ex.com\\a", "http://ex.com")]
    [DataRow("  ht\ntp://ex\tample.com \n", "http://example.com")]
    [DataRow("https://${HOST}/x", "https://${host}")]
    [DataRow("https://a@b@c", "https://c")]
    [DataRow("https://exa%6dple.com", "https://example.com")]
    [DataRow("https://a..b.", "https://a..b.")]
    public void Only_the_scheme_and_the_host_are_shown(string raw, string expected) => Assert.AreEqual(expected, McpUrl.ForEvidence(raw));

    [TestMethod]
    [DataRow("http://127.1/", "http://127.0.0.1")]
    [DataRow("http://0x7f.1", "http://127.0.0.1")]
    [DataRow("http://2130706433", "http://127.0.0.1")]
    [DataRow("http://0177.0.0.01", "http://127.0.0.1")]
    [DataRow("https://1.2.3.4.", "https://1.2.3.4")]
    [DataRow("http://1e3", "http://1e3")]
    [DataRow("http://[2001:DB8::1]:8080", "http://[2001:db8::1]:8080")]
    [DataRow("http://[::ffff:1.2.3.4]", "http://[::ffff:102:304]")]
    [DataRow("http://[1:0:0:2:0:0:0:3]", "http://[1:0:0:2::3]")]
    [DataRow("http://[0:0:0:0:0:0:0:0]", "http://[::]")]
    public void Addresses_are_shown_in_one_form(string raw, string expected) => Assert.AreEqual(expected, McpUrl.ForEvidence(raw));

    [TestMethod]
    [DataRow("https://m\u00FCnchen.de/x", "https://xn--mnchen-3ya.de")]
    [DataRow("https://fa\u00DF.de", "https://xn--fa-hia.de")]
    [DataRow("https://\u2603.net", "https://xn--n3h.net")]
    [DataRow("https://e\u0301.de", "https://xn--9ca.de")]
    [DataRow("https://%C3%A9.de", "https://xn--9ca.de")]
    [DataRow("https://\u65E5\u672C\u3002jp", "https://xn--wgv71a.jp")]
    [DataRow("https://\uFF11\uFF12\uFF17.1", "https://127.0.0.1")]
    [DataRow("https://\u00E9\u0323.de", "https://xn--9ca45i.de", DisplayName = "a mark that does not compose leaves a name as it is")]
    [DataRow("https://a>\u0338.de", "https://xn--a-pgo.de", DisplayName = "a forbidden sign may become another")]
    [DataRow("https://xn--a", "https://xn--a")]
    [DataRow("https://xn--a.\u00E9", "[redacted-url]")]
    [DataRow("https://\u0301a", "[redacted-url]")]
    public void Names_are_shown_in_ascii(string raw, string expected) => Assert.AreEqual(expected, McpUrl.ForEvidence(raw));

    [TestMethod]
    [DataRow("")]
    [DataRow("//x")]
    [DataRow("http:")]
    [DataRow("http://u@/")]
    [DataRow("http://a b")]
    [DataRow("https://%zz")]
    [DataRow("http://ex.com:99999")]
    [DataRow("http://ex.com:8a")]
    [DataRow("http://256.1.1.1")]
    [DataRow("http://a.08")]
    [DataRow("http://[::1")]
    [DataRow("http://[1::2::3]")]
    [DataRow("http://[1:2:3:4:5:6:7::8]")]
    public void What_is_no_url_is_not_shown(string raw) => Assert.AreEqual("[redacted-url]", McpUrl.ForEvidence(raw));

    [TestMethod]
    [DataRow("mailto:a@b", "mailto://")]
    [DataRow("foo:/bar", "foo://")]
    [DataRow("foo://H\u00F6st:80", "foo://H%C3%B6st:80")]
    [DataRow("foo://:80", "[redacted-url]")]
    [DataRow("file:///x", "file://")]
    [DataRow("file://C:/x", "file://")]
    [DataRow("file://LOCALHOST/x", "file://")]
    [DataRow("file://Host/x", "file://host")]
    [DataRow("file://host:80/x", "[redacted-url]")]
    public void Other_schemes_have_hosts_of_their_own(string raw, string expected) => Assert.AreEqual(expected, McpUrl.ForEvidence(raw));

    [TestMethod]
    public void Random_urls_are_shown_as_the_runtime_shows_them()
    {
        var covered = RuntimeVectors.Read("url-vectors.json.br")
            .Select(v => (Expected: v[1].GetString(), Actual: Shown(RuntimeVectors.Text(v[0])), Source: v))
            .Where(v => v.Actual is not null)
            .ToList();
        var wrong = covered.Where(v => v.Actual != v.Expected).Select(v => $"{v.Source}: {v.Actual}").ToList();
        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(10)));
        Assert.IsGreaterThan(4800, covered.Count);
    }

    [TestMethod]
    [DataRow("https://\u05D0.com", 0x5D0, DisplayName = "a right-to-left letter")]
    [DataRow("https://a\u200Db.com", 0x200D, DisplayName = "a joiner")]
    [DataRow("https://xn--4db.\u00E9", 0x5D0, DisplayName = "a right-to-left letter in punycode")]
    public void Characters_that_depend_on_others_are_refused(string raw, int codePoint)
    {
        var refused = Assert.ThrowsExactly<UncoveredTextException>(() => McpUrl.ForEvidence(raw));
        Assert.AreEqual(codePoint, refused.CodePoint);
    }

    [TestMethod]
    [DataRow(8192, true)]
    [DataRow(8193, false)]
    public void A_name_that_is_not_plain_has_at_most_16384_bytes(int letters, bool isShown)
    {
        var shown = McpUrl.ForEvidence("https://" + new string('\u00E9', letters));
        Assert.AreEqual(isShown, shown.StartsWith("https://xn--", StringComparison.Ordinal));
    }

    private static string? Shown(string url)
    {
        try
        {
            return McpUrl.ForEvidence(url);
        }
        catch (UncoveredTextException)
        {
            return null;
        }
    }
}
