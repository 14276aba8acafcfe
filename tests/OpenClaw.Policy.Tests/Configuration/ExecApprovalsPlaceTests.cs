using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Configuration;

/// <summary>Where the approvals document is kept, and how findings, and with them hashes, name the place.</summary>
[TestClass]
public sealed class ExecApprovalsPlaceTests
{
    private const string FileRelease = "2026.6.11";
    private const string DatabaseRelease = "2026.9.6";

    [TestMethod]
    [DataRow(null, null, "/home/me/.openclaw/exec-approvals.json", "~/.openclaw/exec-approvals.json")]
    [DataRow(" ", null, "/home/me/.openclaw/exec-approvals.json", "~/.openclaw/exec-approvals.json")]
    [DataRow("undefined", null, "/home/me/.openclaw/exec-approvals.json", "~/.openclaw/exec-approvals.json")]
    [DataRow(null, "/own", "/own/.openclaw/exec-approvals.json", "~/.openclaw/exec-approvals.json")]
    [DataRow(" /s/ ", null, "/s/exec-approvals.json", "/s/exec-approvals.json")]
    [DataRow("s", null, "/cwd/s/exec-approvals.json", "/cwd/s/exec-approvals.json")]
    [DataRow("~/s", "/own", "/home/me/s/exec-approvals.json", "/home/me/s/exec-approvals.json", DisplayName = "The tilde is the system's home folder")]
    [DataRow("~s", null, "/cwd/~s/exec-approvals.json", "/cwd/~s/exec-approvals.json")]
    public void A_release_with_a_file_reads_it_in_its_state_folder(string? state, string? home, string file, string display) =>
        Assert.AreEqual(new ExecApprovalsPlace(file, display, IsDatabase: false), Resolve(FileRelease, state, home));

    [TestMethod]
    [DataRow(null, null, "/home/me/.openclaw/exec-approvals.json", "~/.openclaw/state/openclaw.sqlite#exec_approvals_config")]
    [DataRow(" ", "/own", "/own/.openclaw/exec-approvals.json", "~/.openclaw/state/openclaw.sqlite#exec_approvals_config")]
    [DataRow("/s/", null, "/s/exec-approvals.json", "/s/state/openclaw.sqlite#exec_approvals_config")]
    [DataRow("undefined", null, "/cwd/undefined/exec-approvals.json", "/cwd/undefined/state/openclaw.sqlite#exec_approvals_config")]
    [DataRow("~/s", "/own", "/own/s/exec-approvals.json", "/own/s/state/openclaw.sqlite#exec_approvals_config", DisplayName = "The tilde is OpenClaw's home folder")]
    public void A_release_with_a_database_looks_only_for_what_an_older_one_left(string? state, string? home, string file, string display) =>
        Assert.AreEqual(new ExecApprovalsPlace(file, display, IsDatabase: true), Resolve(DatabaseRelease, state, home));

    [TestMethod]
    [DataRow(FileRelease)]
    [DataRow(DatabaseRelease)]
    public void Without_a_state_folder_the_place_has_the_same_name_everywhere(string release) =>
        Assert.AreEqual(Resolve(release, state: null, home: "/own").DisplayPath, ExecApprovalsPlace.UsualDisplayPath(ReleaseCatalog.Find(release)!));

    private static ExecApprovalsPlace Resolve(string release, string? state, string? home) => ExecApprovalsPlace.Resolve(
        Configs.Host(("OPENCLAW_STATE_DIR", state ?? ""), ("OPENCLAW_HOME", home ?? "")), ReleaseCatalog.Find(release)!);
}
