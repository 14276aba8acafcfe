using OpenClaw.Policy.Configuration.Variables;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class DotEnvFileTests
{
    [TestMethod]
    [DataRow("A=1", "A=1")]
    [DataRow("A=1\nB=2\r\nC=3\rD=4", "A=1|B=2|C=3|D=4")]
    [DataRow("\uFEFFA=1", "A=1")]
    [DataRow("  A  =  1  ", "A=1")]
    [DataRow("export A=1", "A=1")]
    [DataRow("export\tA = 1", "A=1")]
    [DataRow("export=1", "export=1")]
    [DataRow("exportA=1", "exportA=1")]
    [DataRow("A: 1", "A=1")]
    [DataRow("A:1", "")]
    [DataRow("A : 1", "")]
    [DataRow("A=", "A=")]
    [DataRow("A", "")]
    [DataRow("=1", "")]
    [DataRow("A.b-c_1=x", "A.b-c_1=x")]
    [DataRow("A B=x", "")]
    [DataRow("A=1\nA=2", "A=2")]
    [DataRow("A==b=c", "A==b=c")]
    public void Entries_are_read_and_other_lines_skipped(string text, string entries) => Assert.AreEqual(entries, Parse(text));

    [TestMethod]
    [DataRow("# A=1", "")]
    [DataRow("A=1 # c", "A=1")]
    [DataRow("A=1#c", "A=1")]
    [DataRow("A=#c", "A=")]
    [DataRow("A='1 # 2' # c", "A=1 # 2")]
    [DataRow("A=\"#\"", "A=#")]
    [DataRow("A=\"1\" #\nB=2", "A=1|B=2")]
    public void Comments_end_a_bare_value_only(string text, string entries) => Assert.AreEqual(entries, Parse(text));

    [TestMethod]
    [DataRow("A='x y'", "A=x y")]
    [DataRow("A=\" x \"", "A= x ")]
    [DataRow("A=`'\"`", "A='\"")]
    [DataRow("A='a\\nb'", "A=a\\nb")]
    [DataRow("A=\"a\\nb\\rc\\td\"", "A=a\nb\rc\\td")]
    [DataRow("A=a\\nb", "A=a\\nb")]
    [DataRow("A='a\nB=2\nc'", "A=a\nB=2\nc")]
    [DataRow("A=\"a\r\nb\"", "A=a\nb")]
    [DataRow("A='it\\'s'", "A=it\\'s")]
    [DataRow("A='it\\'", "A=it\\")]
    [DataRow("A='a' b", "A='a' b")]
    [DataRow("A='a' 'b'", "A=a' 'b")]
    [DataRow("A='a\nB=2", "A='a|B=2")]
    [DataRow("A=\"a\\n", "A=\"a\n")]
    [DataRow("A=x'y'", "A=x'y'")]
    [DataRow("A=''", "A=")]
    [DataRow("A='\\' # ' b", "A=\\")]
    public void Quotes_hold_what_they_enclose(string text, string entries) => Assert.AreEqual(entries, Parse(text));

    [TestMethod]
    [DataRow("A\n=\n'x'", "A=x")]
    [DataRow("A=\n\"x\"\nB=1", "A=x|B=1")]
    [DataRow("A=\nB=1", "A=|B=1")]
    [DataRow("A:\nx", "A=x")]
    [DataRow("export\nA=1", "A=1")]
    [DataRow("\n\n  \n A=1\n\n\nB=2\n", "A=1|B=2")]
    [DataRow("x y\u2028A=1", "A=1")]
    [DataRow("A=1\u2028B=2", "A=1\u2028B=2")]
    public void Line_ends_are_white_space_between_the_parts(string text, string entries) => Assert.AreEqual(entries, Parse(text));

    [TestMethod]
    public void A_hostile_file_takes_linear_time()
    {
        var blanks = new string('\n', 1_000_000);
        var quotes = string.Concat(Enumerable.Repeat("A=\"\u2028'\n", 200_000));
        var escapes = "A='" + string.Concat(Enumerable.Repeat("\\'", 500_000)) + " x";

        Assert.AreEqual("", Parse(blanks + "x" + blanks + "y"));
        Assert.StartsWith("A=", Parse(quotes));
        Assert.StartsWith("A='", Parse(escapes));
    }

    private static string Parse(string text) => string.Join('|', DotEnvFile.Parse(text).Select(static e => $"{e.Key}={e.Value}"));
}
