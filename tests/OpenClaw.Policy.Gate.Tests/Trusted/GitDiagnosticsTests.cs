using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Tests.Trusted;

[TestClass]
public sealed class GitDiagnosticsTests
{
    [TestMethod]
    [DataRow(GitFailure.NotInstalled, "OCP0020")]
    [DataRow(GitFailure.NoRepository, "OCP0021")]
    [DataRow(GitFailure.UnknownRevision, "OCP0022")]
    [DataRow(GitFailure.MissingObject, "OCP0023")]
    [DataRow(GitFailure.TimedOut, "OCP0024")]
    [DataRow(GitFailure.TooMuch, "OCP0024")]
    [DataRow(GitFailure.Failed, "OCP0024")]
    public void A_failure_of_git_has_its_code_and_its_own_words(GitFailure failure, string code)
    {
        var diagnostic = GitDiagnostics.Of(new GitException(failure, "What happened.", "What to do."));

        Assert.AreEqual((code, "What happened.", "What to do."), (diagnostic.Descriptor.Code, diagnostic.Message, diagnostic.Remedy));
        Assert.IsNull(diagnostic.Location);
        Assert.IsTrue(diagnostic.IsCouldNotLook);
    }
}
