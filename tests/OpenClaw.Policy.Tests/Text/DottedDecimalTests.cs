using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Tests.Text;

[TestClass]
public sealed class DottedDecimalTests
{
    [TestMethod]
    [DataRow("0.0.0.0")]
    [DataRow("255.249.199.9")]
    [DataRow("10.100.200.30")]
    public void Four_numbers_up_to_255_are_an_address(string text) => Assert.IsTrue(DottedDecimal.IsAddress(text));

    [TestMethod]
    [DataRow("")]
    [DataRow("1.2.3")]
    [DataRow("1.2.3.4.5")]
    [DataRow("1.2.3.")]
    [DataRow("1..2.3")]
    [DataRow("1.2.3.256")]
    [DataRow("01.2.3.4")]
    [DataRow("00.2.3.4")]
    [DataRow("1.2.3.4 ")]
    [DataRow("1.2.3.-4")]
    [DataRow("1.2.3.0x4")]
    [DataRow("1.2.3.\u0664", DisplayName = "a digit of another script")]
    [DataRow("1.2.3.99999999999999999999")]
    public void Anything_else_is_not(string text) => Assert.IsFalse(DottedDecimal.IsAddress(text));
}
