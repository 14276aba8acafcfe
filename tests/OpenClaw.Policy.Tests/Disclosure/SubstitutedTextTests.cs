using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Tests.Configuration;

namespace OpenClaw.Policy.Tests.Disclosure;

/// <summary>What the program made of a text is shown without the values in it.</summary>
[TestClass]
public sealed class SubstitutedTextTests
{
    private static readonly HashSet<string> None = [];

    /// <summary>The text, the value of X, what the program made of it, what is shown.</summary>
    [TestMethod]
    [DataRow("${X}", "OpenAI", "OpenAI", "${X}")]
    [DataRow("${X}", "OpenAI", "openai", "${X}")]
    [DataRow("l${X}", "a", "la", "l${X}")]
    [DataRow("l${X}r", "secret", "LSECRETR", "L${X}R")]
    [DataRow("${X}/gpt", "openai", "openai", "${X}")]
    [DataRow("${X}/gpt", "openai", "gpt", "gpt")]
    [DataRow("openai/${X}", "gpt", "openai", "openai")]
    [DataRow("${X}", "openai/gpt", "gpt", "${X}")]
    [DataRow("${X}", "openai/gpt", "openai", "${X}")]
    [DataRow("  ${X} ", " v ", "v", "${X}")]
    [DataRow("a/${X}", "a", "a", "${X}", DisplayName = "which of two equal pieces it was, nobody knows")]
    [DataRow("${X}${X}", "ab", "abab", "${X}${X}")]
    [DataRow("${X}${X}", "ab", "ba", "${X}${X}")]
    [DataRow("$${X}${X}", "v", "${X}v", "${X}${X}")]
    [DataRow("${X}", "My Agent!", "my-agent", "${X}", DisplayName = "a form that cannot be traced")]
    [DataRow("https://${X}:8080/p", "MÜNCHEN", "https://xn--mnchen-3ya:8080", "${X}")]
    [DataRow("${X}", "v", "", "")]
    public void What_was_made_of_a_text_is_shown_without_the_value(string written, string value, string made, string shown) =>
        Assert.AreEqual(shown, Text(written, value).Show(made, None));

    [TestMethod]
    [DataRow("${X}", "main", "oc://openclaw.config/agents/entries/main/model", "oc://openclaw.config/agents/entries/${X}/model")]
    [DataRow("${X}", "a", "a-sandbox-mode", "${X}-sandbox-mode")]
    [DataRow("${X}", "a", "oc://openclaw.config/agents/entries/a/sandbox", "oc://openclaw.config/agents/entries/${X}/sandbox")]
    [DataRow("${X}", "other", "oc://openclaw.config/agents/list/#0", "oc://openclaw.config/agents/list/#0")]
    [DataRow("x${X}", "abcdefgh", "prefixXABCDEFGHsuffix", "prefixx${X}suffix")]
    public void A_text_around_it_keeps_the_rest(string written, string value, string composed, string shown) =>
        Assert.AreEqual(shown, Text(written, value).ShowWithin(composed, None));

    [TestMethod]
    public void A_visible_variable_keeps_its_value()
    {
        var text = (SubstitutedOrigin)Configs.Load("{a:'${PROVIDER}/${MODEL}'}", ("PROVIDER", "acme"), ("MODEL", "rocket")).Config["a"]!.Origin!;

        Assert.AreEqual("acme/${MODEL}", text.Text.Written(new HashSet<string> { "PROVIDER" }));
        Assert.AreEqual("ACME", text.Text.Show("ACME", new HashSet<string> { "PROVIDER" }));
        Assert.AreEqual("${MODEL}", text.Text.Show("rocket", new HashSet<string> { "PROVIDER" }));
        Assert.AreEqual("Acme/Rocket", text.Text.Show("Acme/Rocket", new HashSet<string> { "PROVIDER", "MODEL" }));
    }

    [TestMethod]
    public void A_long_text_that_repeats_itself_is_not_searched()
    {
        var text = Text("${X}b", new string('a', 1_000_000));

        Assert.AreEqual("${X}", text.Show(new string('a', 999_999) + "c", None));
    }

    private static SubstitutedText Text(string written, string value) =>
        Configs.Load($$"""{a:{{System.Text.Json.JsonSerializer.Serialize(written)}}}""", ("X", value)).Config["a"]!.Origin!.Substituted!;
}
