using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Tests.Text;

[TestClass]
public sealed class EcmaNumberTests
{
    [TestMethod]
    [DataRow(0.0, "0")]
    [DataRow(-0.0, "0")]
    [DataRow(1.0, "1")]
    [DataRow(-16.0, "-16")]
    [DataRow(0.1, "0.1")]
    [DataRow(-1.5, "-1.5")]
    [DataRow(123456789.123456789, "123456789.12345679")]
    [DataRow(9007199254740991.0, "9007199254740991")]
    [DataRow(9007199254740992.0, "9007199254740992")]
    [DataRow(16045690984833335000.0, "16045690984833335000")]
    [DataRow(1e20, "100000000000000000000")]
    [DataRow(123456789012345680000.0, "123456789012345680000")]
    [DataRow(1e21, "1e+21")]
    [DataRow(-1.5e300, "-1.5e+300")]
    [DataRow(1.2345678901234568e29, "1.2345678901234568e+29")]
    [DataRow(0.000001, "0.000001")]
    [DataRow(0.0000012345678901234567, "0.0000012345678901234567")]
    [DataRow(1e-7, "1e-7")]
    [DataRow(1.25e-9, "1.25e-9")]
    [DataRow(5e-324, "5e-324")]
    [DataRow(double.MaxValue, "1.7976931348623157e+308")]
    [DataRow(double.NaN, "NaN")]
    [DataRow(double.PositiveInfinity, "Infinity")]
    [DataRow(double.NegativeInfinity, "-Infinity")]
    public void A_number_is_written_as_JavaScript_does(double value, string text) => Assert.AreEqual(text, EcmaNumber.Format(value));

    [TestMethod]
    [DataRow(-25, "2.9802322387695312e-8")]
    [DataRow(-958, "4.1045368012983762e-289")]
    [DataRow(-1022, "2.2250738585072014e-308")]
    public void A_power_of_two_reads_back_as_itself(int exponent, string text) =>
        Assert.AreEqual(text, EcmaNumber.Format(Math.ScaleB(1, exponent)));

    [TestMethod]
    public void Every_power_of_two_and_its_neighbours_read_back_as_themselves()
    {
        for (var exponent = -1074; exponent < 1024; exponent++)
        {
            var power = Math.ScaleB(1, exponent);
            foreach (var value in new[] { Math.BitDecrement(power), power, Math.BitIncrement(power) })
            {
                Assert.AreEqual(value, EcmaNumber.ParseDecimal(EcmaNumber.Format(value)));
            }
        }
    }

    [TestMethod]
    [DataRow("00", 0.0)]
    [DataRow("fF", 255.0)]
    [DataRow("20000000000001", 9007199254740992.0)]
    [DataRow("20000000000003", 9007199254740996.0)]
    [DataRow("40000000000002", 18014398509481984.0)]
    [DataRow("40000000000006", 18014398509481992.0)]
    public void Hexadecimal_digits_are_rounded_to_the_nearest_number(string digits, double value) =>
        Assert.AreEqual(value, EcmaNumber.ParseHexadecimal(digits));

    [TestMethod]
    public void Hexadecimal_digits_however_far_behind_decide_a_tie()
    {
        var tie = "20000000000001" + new string('0', 100);

        Assert.AreEqual(Math.ScaleB(9007199254740992.0, 400), EcmaNumber.ParseHexadecimal(tie));
        Assert.AreEqual(Math.ScaleB(9007199254740994.0, 404), EcmaNumber.ParseHexadecimal(tie + "1"));
    }

    [TestMethod]
    public void Hexadecimal_digits_beyond_the_largest_number_are_infinite()
    {
        Assert.AreEqual(double.PositiveInfinity, EcmaNumber.ParseHexadecimal(new string('f', 256)));
        Assert.AreEqual(double.MaxValue, EcmaNumber.ParseHexadecimal("fffffffffffffb" + new string('f', 242)));
        Assert.AreEqual(double.PositiveInfinity, EcmaNumber.ParseHexadecimal("fffffffffffffc" + new string('0', 242)));
    }
}
