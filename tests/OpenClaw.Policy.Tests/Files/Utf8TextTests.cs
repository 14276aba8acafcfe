using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Tests.Files;

[TestClass]
public sealed class Utf8TextTests
{
    [TestMethod]
    [DataRow("", "")]
    [DataRow("EFBBBF61", "\uFEFFa")]
    [DataRow("C3A9E697A5F09F9880", "é日😀")]
    [DataRow("61FFFE62", "a\uFFFD\uFFFDb")]
    [DataRow("C0AF", "\uFFFD\uFFFD")]
    [DataRow("E282", "\uFFFD")]
    [DataRow("E28241", "\uFFFDA")]
    [DataRow("EDA080", "\uFFFD\uFFFD\uFFFD")]
    [DataRow("F09F98C3A9", "\uFFFDé")]
    [DataRow("F4908080", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [DataRow("80", "\uFFFD")]
    public void Bytes_are_decoded_as_Node_does(string hex, string text) =>
        Assert.AreEqual(text, Utf8Text.Decode(Convert.FromHexString(hex)));
}
