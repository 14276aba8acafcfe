using OpenClaw.Policy.Evidence.Sandbox;

namespace OpenClaw.Policy.Tests.Evidence.Sandbox;

[TestClass]
public sealed class BindSpecTests
{
    [TestMethod]
    [DataRow("/a:/b", "/a", false)]
    [DataRow("/a:/b:ro", "/a", true)]
    [DataRow("/a:/b:z, RO ", "/a", true)]
    [DataRow("/a:/b:rox", "/a", false)]
    [DataRow("C:\\x:/y:ro", "C:\\x", true)]
    [DataRow("c:/x:D:/y:ro", "c:/x", true, DisplayName = "two drives")]
    [DataRow("C:", "C", false, DisplayName = "a drive has a slash after it")]
    [DataRow(":", "", false)]
    [DataRow(":::ro", "", false, DisplayName = "the container path is empty, so the rest are options")]
    public void Host_and_options_are_told_apart(string text, string host, bool isReadOnly) =>
        Assert.AreEqual(new BindSpec(host, isReadOnly), BindSpec.Parse(text));

    [TestMethod]
    [DataRow("")]
    [DataRow("/only")]
    [DataRow("C:\\only")]
    public void Without_a_separator_there_are_no_parts(string text) => Assert.IsNull(BindSpec.Parse(text));
}
