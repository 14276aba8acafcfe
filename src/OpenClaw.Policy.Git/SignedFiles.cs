using OpenClaw.Policy.Files;
using OpenClaw.Policy.Git.Running;
using OpenClaw.Policy.Text;
using System.Text;

namespace OpenClaw.Policy.Git;

/// <summary>
/// Whether the commit that brought a file is signed by one of some SSH keys. git verifies, with the keys that the caller names and the <c>ssh-keygen</c> of the search path; what
/// the repository's configuration says about keys and programs does not count.
/// </summary>
/// <param name="repository">The repository.</param>
/// <param name="baseId">The id of the commit that the change is judged by. A commit that it contains proves nothing: what the base had and lacks now was taken back.</param>
public sealed class SignedFiles(GitRepository repository, string baseId)
{
    /// <summary>Files of one change. Each costs three runs of git; nobody brings more approvals at once.</summary>
    public const int MostFiles = 200;

    private const string KeyProgram = "ssh-keygen";

    private int _files;

    /// <summary>What keeps a file from being proven, as a clause without a full stop; null when it is.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="text">What was read there; the commit has to hold the same.</param>
    /// <param name="keys">See <see cref="SshPublicKey"/>.</param>
    /// <exception cref="GitException">git failed.</exception>
    public string? Doubt(string path, string text, IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(keys);
        var usable = keys.Where(SshPublicKey.IsOne).ToList();
        return usable.Count == 0 ? "the roster has no SSH key of the approver"
            : repository.IsShallow ? "the clone is shallow, so nobody sees which commit brought the record; fetch the whole history (fetch-depth: 0)"
            : GitExecutable.Locate(repository.Access.SearchPath ?? Environment.GetEnvironmentVariable("PATH"), KeyProgram) is not { } program ? $"there is no {KeyProgram} on the search path"
            : ++_files > MostFiles ? $"more than {MostFiles} new approvals in one change are not looked at"
            : repository.RelativePath(path) is not { } relative ? "the record lies outside the repository"
            : Bringing(relative) is not { } commit ? "no commit of the change brought the record"
            : Content(commit, relative) != text ? "the record is not as its last commit has it"
            : IsSigned(commit, usable, program) ? null
            : $"the commit {commit[..12]}, which brought the record, is not signed by a key that the roster has for the approver";
    }

    /// <summary>The latest commit that changed a path on the way to what is checked out, past merges that only took it over.</summary>
    private string? Bringing(string relative) =>
        Encoding.ASCII.GetString(repository.Run(["rev-list", "-1", "HEAD", $"^{baseId}", "--", relative]).Span).Trim() is { Length: > 0 } id ? id : null;

    /// <summary>A link's content is where it leads, which is no record.</summary>
    private string? Content(string commit, string relative)
    {
        var answer = GitCommand.Run(repository.Running, ["cat-file", "blob", $"{commit}:{relative}"]);
        return answer.ExitCode == 0 ? Utf8Text.Decode(answer.Output.Span) : null;
    }

    private bool IsSigned(string commit, List<string> keys, string program)
    {
        const string Good = "G";

        var folder = Directory.CreateTempSubdirectory("openclaw-policy-keys-");
        try
        {
            var signers = Path.Combine(folder.FullName, "signers");
            File.WriteAllLines(signers, keys.Select(static k => $"approver namespaces=\"git\" {k}"));

            // Programs for signatures of other kinds could be named by the repository: none of them is run.
            string[] configuration =
            [
                "gpg.format=ssh", $"gpg.ssh.program={program}", $"gpg.ssh.allowedSignersFile={signers}", "gpg.minTrustLevel=fully",
                $"gpg.program={GitStart.Nowhere}", $"gpg.openpgp.program={GitStart.Nowhere}", $"gpg.x509.program={GitStart.Nowhere}",
            ];
            var answer = GitCommand.Run(repository.Running, [.. configuration.SelectMany(static c => new[] { "-c", c }), "log", "-1", "--format=%G?", commit, "--"]);
            return answer.ExitCode == 0 && Encoding.ASCII.GetString(answer.Output.Span).Trim() == Good;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
