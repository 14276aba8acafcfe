namespace OpenClaw.Policy.Gate.Tests;

/// <summary>
/// What verdicts say, word for word, in a text file for each case: a reviewer of a change reads there what people will read. With the
/// variable <c>OPENCLAW_POLICY_WRITE_FINDINGS</c> the tests write the files instead, and <c>git diff</c> shows what became of them.
/// </summary>
/// <param name="folder">The folder of the files, from the folder of this project.</param>
internal sealed class ExpectedFindings(string folder)
{
    private const string WriteVariable = "OPENCLAW_POLICY_WRITE_FINDINGS";

    private readonly string _folder = Path.Combine(Checkout.Folder, "tests", "OpenClaw.Policy.Gate.Tests", folder);

    /// <summary>The names of the files, without their endings.</summary>
    public IEnumerable<string> Names => Directory.GetFiles(_folder, "*.txt").Select(static f => Path.GetFileNameWithoutExtension(f));

    /// <summary>The name of the file of a case.</summary>
    public static string NameOf(string sentence) =>
        string.Concat(sentence.ToLowerInvariant().Replace(' ', '-').Where(static c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    public void AssertSame(string sentence, string text)
    {
        var file = Path.Combine(_folder, NameOf(sentence) + ".txt");
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(WriteVariable)))
        {
            Directory.CreateDirectory(_folder);
            File.WriteAllText(file, text);
            return;
        }

        Assert.AreEqual(
            File.Exists(file) ? File.ReadAllText(file) : "", text, $"The words are not those of {file}. When they are right: {WriteVariable}=1 dotnet test tests/OpenClaw.Policy.Gate.Tests");
    }
}
