using System.Text;
using OpenClaw.Policy.Disclosure;

namespace OpenClaw.Policy.Tests.Disclosure;

/// <summary>Secrets are found in texts of which nobody knows what they were made of.</summary>
[TestClass]
public sealed class SecretNetTests
{
    [TestMethod]
    [DataRow("a\u0130geheim77secret", "entry 'ai\u0307geheim77secret'", "entry 'S'", DisplayName = "in lower case, where a letter becomes two")]
    [DataRow("\u1E9Egeheim77", "entry '\u00DFgeheim77'", "entry 'S'", DisplayName = "in lower case, where no comparison that ignores case knows the letter")]
    [DataRow("hunter2-hunter2", "xHUNTER2-hunter2x", "xSx")]
    [DataRow("hunter2-hunter2", "hunter2-hunter hunter2-hunter2", "hunter2-hunter S")]
    [DataRow("hunter2-hunter2", "it is hunter2-hun", "it is S", DisplayName = "cut at the end")]
    [DataRow("hunter2-hunter2", "it is hunter2-hun...", "it is S", DisplayName = "cut with a mark")]
    [DataRow("hunter2-hunter2", "hunter2", "hunter2", DisplayName = "too little of it")]
    [DataRow("secret", "the 'secret' of secrets", "the 'S' of secrets")]
    [DataRow("secret", "SECRET", "S")]
    [DataRow("off", "turn 'off' is off for offers", "turn 'S' is off for offers")]
    [DataRow("off", "/off/", "/S/")]
    [DataRow("a", "a 'a' is a letter", "a 'S' is a letter")]
    [DataRow("ab", "", "")]
    public void A_secret_is_found_by_its_length(string secret, string text, string shown) =>
        Assert.AreEqual(shown, new SecretNet([new SecretText(secret, "S")], shortest: 1).Replace(text));

    [TestMethod]
    public void The_longest_secret_counts_and_of_names_of_one_the_first()
    {
        var net = new SecretNet([new("https://a.example", "A"), new("https://a.example/token", "B"), new("HTTPS://A.EXAMPLE", "C"), new("https://b.example", "D")], shortest: 4);

        Assert.AreEqual("A, B and D", net.Replace("https://a.example, https://a.example/token and https://b.example"));
    }

    [TestMethod]
    public void A_text_without_secrets_stays_the_same_object()
    {
        var text = new string('x', 100);

        Assert.AreSame(text, new SecretNet([new("hunter2-hunter2", "S")], shortest: 1).Replace(text));
        Assert.AreSame(text, new SecretNet([], shortest: 1).Replace(text));
    }

    /// <summary>Counts steps by what they would cost: a search of each secret at each place would take minutes here.</summary>
    [TestMethod]
    public void Many_secrets_that_begin_alike_are_no_burden()
    {
        var secrets = Enumerable.Range(0, 20_000).Select(static i => new SecretText($"password{i:D8}{new string('a', 40)}", "S"));
        var text = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            text.Append("password").Append(i).Append(new string('a', 20));
        }

        Assert.AreEqual(text.ToString(), new SecretNet(secrets, shortest: 4).Replace(text.ToString()));
    }

    [TestMethod]
    [DataRow("no quotes, but the config's own", "")]
    [DataRow("a 'b' c", "'b")]
    [DataRow("a 'it's' c", "'it's")]
    [DataRow("key \"k\" is `x` at oc://openclaw.config/a/b today", "\"k|`x|oc://openclaw.config/a/b")]
    [DataRow("open 'never closed", "")]
    public void Quotes_and_addresses_are_what_a_sentence_repeats(string text, string parts) =>
        Assert.AreEqual(parts, string.Join('|', QuotedParts.Of(text).Select(p => text[p.Start..p.End])));
}
