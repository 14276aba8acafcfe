using System.ComponentModel;
using System.Diagnostics;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Git.Tests;

/// <summary>Signatures of the real git and the real ssh-keygen.</summary>
[TestClass]
public sealed class SignedFilesTests : IDisposable
{
    private const string Name = "governance/approvals/a.json";

    private readonly TempRepository _repository = new();
    private readonly string _base;
    private readonly string _key;

    public SignedFilesTests()
    {
        _key = Key("ann");
        _repository.Write("README.md", "x");
        _base = _repository.Commit();
    }

    public void Dispose() => _repository.Dispose();

    [TestMethod]
    public void ARecordThatItsApproverSignedIsProven()
    {
        Sign("ann");
        Assert.IsNull(Doubt());
        _repository.Write("README.md", "later");
        _repository.Commit();
        Assert.IsNull(Doubt(), "what other commits do to other files takes nothing away");
    }

    [TestMethod]
    public void AMergeThatTookItOverKeepsTheProof()
    {
        _repository.Git("checkout", "-q", "-b", "change");
        Sign("ann");
        _repository.Git("checkout", "-q", "main");
        _repository.Write("README.md", "other");
        _repository.Commit();
        _repository.Git("merge", "-q", "--no-ff", "-m", "merge", "change");
        Assert.IsNull(Doubt());
    }

    [TestMethod]
    [DataRow("unsigned", "is not signed")]
    [DataRow("another key", "is not signed")]
    [DataRow("edited later", "is not signed")]
    [DataRow("edited on disk", "not as its last commit")]
    [DataRow("never committed", "no commit of the change")]
    [DataRow("taken back by the base", "no commit of the change")]
    [DataRow("no keys", "no SSH key")]
    [DataRow("evil merge", "is not signed")]
    public void AnythingElseIsInDoubt(string how, string expected)
    {
        var (keys, from) = ((string[])[_key], _base);
        switch (how)
        {
            case "unsigned":
                _repository.Write(Name, "{}");
                _repository.Commit();
                break;
            case "another key":
                Key("eve");
                Sign("eve");
                break;
            case "edited later":
                Sign("ann");
                _repository.Write(Name, "{ }");
                _repository.Commit();
                break;
            case "edited on disk":
                Sign("ann");
                _repository.Write(Name, "{ }");
                break;
            case "never committed":
                _repository.Write(Name, "{}");
                break;
            case "taken back by the base":
                Sign("ann");
                _repository.Git("branch", "change");
                _repository.Delete(Name);
                from = _repository.Commit();
                _repository.Git("checkout", "-q", "change");
                break;
            case "no keys":
                Sign("ann");
                keys = [];
                break;
            case "evil merge":
                _repository.Git("checkout", "-q", "-b", "change");
                Sign("ann");
                _repository.Git("checkout", "-q", "main");
                _repository.Git("merge", "-q", "--no-ff", "--no-commit", "change");
                _repository.Write(Name, "{ }");
                _repository.Commit();
                break;
        }

        StringAssert.Contains(Doubt(keys, from), expected);
    }

    [TestMethod]
    public void AShallowCloneProvesNothing()
    {
        _repository.Write(Name, "{}");
        _repository.Commit();
        _repository.Write("README.md", "signed, and not about the record");
        Sign("ann", write: false);
        var clone = _repository.OutsidePathOf("clone");
        _repository.Git("clone", "-q", "--depth", "1", $"file://{_repository.Root}", clone);
        using var git = GitRepository.Open(clone);
        StringAssert.Contains(new SignedFiles(git, git.Resolve("HEAD").Id).Doubt(Path.Combine(clone, Name), "{}", [_key]), "shallow");
    }

    [TestMethod]
    [DataRow("gpg.ssh.program", "ann")]
    [DataRow("gpg.program", "pgp")]
    [DataRow("gpg.x509.program", "x509")]
    public void NoProgramOfTheRepositoryIsRun(string setting, string kind)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("The program of this test is a shell script.");
            return;
        }

        var (mark, program) = (_repository.OutsidePathOf("was-run"), _repository.OutsidePathOf("program"));
        File.WriteAllText(program, $"#!/bin/sh\ntouch '{mark}'\nexit 0\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Key("eve");
        Sign("eve");
        if (kind != "ann")
        {
            ReplaceSignature(kind == "pgp" ? "PGP SIGNATURE" : "SIGNED MESSAGE");
        }

        _repository.Git("config", setting, program);
        Assert.IsNotNull(Doubt());
        Assert.IsFalse(File.Exists(mark));
    }

    /// <summary>The same commit with a signature of another kind, so that git would ask another program.</summary>
    private void ReplaceSignature(string kind)
    {
        var file = _repository.OutsidePathOf("commit");
        File.WriteAllText(file, _repository.Git("cat-file", "commit", "HEAD").Replace("SSH SIGNATURE", kind, StringComparison.Ordinal) + "\n");
        _repository.Git("reset", "-q", "--hard", _repository.Git("hash-object", "-t", "commit", "-w", file));
    }

    private string? Doubt() => Doubt([_key], _base);

    private string? Doubt(string[] keys, string from)
    {
        using var git = GitRepository.Open(_repository.Root);
        var path = _repository.PathOf(Name);
        return new SignedFiles(git, from).Doubt(path, File.ReadAllText(path), keys);
    }

    private void Sign(string who, bool write = true)
    {
        if (write)
        {
            _repository.Write(Name, "{}");
        }

        _repository.Git("add", "-A");
        _repository.Git("-c", "gpg.format=ssh", "-c", $"user.signingkey={_repository.OutsidePathOf(who)}", "commit", "-q", "-S", "-m", "approve");
    }

    private string Key(string who)
    {
        var path = _repository.OutsidePathOf(who);
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path]))!;
            process.WaitForExit();
        }
        catch (Win32Exception)
        {
            Assert.Inconclusive("There is no ssh-keygen here.");
        }

        return File.ReadAllText($"{path}.pub").Trim();
    }
}
