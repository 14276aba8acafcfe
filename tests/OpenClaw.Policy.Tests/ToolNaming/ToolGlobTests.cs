using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Tests.ToolNaming;

[TestClass]
public sealed class ToolGlobTests
{
    [TestMethod]
    [DataRow("*", "exec", true)]
    [DataRow("**", "", true)]
    [DataRow("ex*", "exec", true)]
    [DataRow("*ec", "exec", true)]
    [DataRow("e*c", "exec", true)]
    [DataRow("a*p*h", "apply_patch", true)]
    [DataRow("*_*_*", "memory_get", false)]
    [DataRow("exec*c", "exec", false, DisplayName = "beginning and end may not overlap")]
    [DataRow("*a*ab", "xaab", true, DisplayName = "the first place leaves enough for the end")]
    [DataRow("e.ec*", "exec", false, DisplayName = "a dot is a dot")]
    [DataRow("[e]*", "exec", false)]
    [DataRow("EX*", "exec", false, DisplayName = "case counts: both are normalised before")]
    public void A_wildcard_stands_for_any_run_of_characters(string pattern, string name, bool expected) =>
        Assert.AreEqual(expected, ToolGlob.Matches(pattern, name));

    [TestMethod]
    [DataRow("*", "a\nb", false)]
    [DataRow("a*b", "a\u2028b", false)]
    [DataRow("a*\nb", "ax\nb", true)]
    [DataRow("*a\nb*", "xa\nby", true)]
    [DataRow("a*", "a\u0085b", true, DisplayName = "U+0085 ends no line")]
    public void A_wildcard_does_not_cross_the_end_of_a_line(string pattern, string name, bool expected) =>
        Assert.AreEqual(expected, ToolGlob.Matches(pattern, name));
}
