using System.Security.Cryptography;
using System.Text;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Reporting.Files;

namespace OpenClaw.Policy.Build.State;

/// <summary>
/// The folder that one request's state and default reports lie in: <c>obj/openclaw-policy/&lt;digest&gt;</c> beside the config, because
/// many projects with many obj folders share one evaluation.
/// </summary>
internal sealed class StateDirectory
{
    /// <summary>The report of the 250,000 findings that an evaluation stops at takes some 200 MB.</summary>
    public const int MaxReportBytes = 1024 * 1024 * 1024;

    private const string GitIgnore = ".gitignore";

    private readonly string _base;
    private readonly string _obj;
    private readonly string _all;

    private StateDirectory(string baseDirectory, string name)
    {
        _base = baseDirectory;
        _obj = System.IO.Path.Combine(baseDirectory, "obj");
        _all = System.IO.Path.Combine(_obj, "openclaw-policy");
        Path = System.IO.Path.Combine(_all, name);
    }

    public string Path { get; }

    /// <summary>What the last evaluation left when it passed; there is no such file otherwise.</summary>
    public string LastPass => File("last-pass");

    public string Sarif => FileOf(ReportKind.Sarif);

    /// <summary>What the target OpenClawPolicyReport writes.</summary>
    public string Summary => FileOf(ReportKind.Summary);

    /// <summary>Where a report of the evaluation is.</summary>
    public string FileOf(ReportKind kind) => File(kind.FileName);

    /// <summary>The SARIF file for projects with these settings: the one of all, or one of its own in which silenced findings are suppressed.</summary>
    public string SarifFor(WarningSettings warnings) =>
        warnings.Silences ? SarifFor(warnings.NoWarn, warnings.AsMessages) : Sarif;

    /// <param name="noWarn">Codes, as <see cref="WarningSettings"/> has them.</param>
    /// <param name="asMessages">Likewise.</param>
    public string SarifFor(string noWarn, string asMessages) => File($"openclaw-policy.silenced-{Hash($"{noWarn}/{asMessages}")}.sarif");

    /// <summary>Null when there is no config, and so no folder to lie beside it.</summary>
    public static StateDirectory? Of(BuildRequest request) =>
        request.ConfigFolder is { } folder && Directory.Exists(folder) ? new(folder, Digest(request)) : null;

    /// <summary>A file of the folder to write or to read: a work tree may bring along an <c>obj</c> that leads elsewhere.</summary>
    public Destination At(string path) => new(path, _base);

    /// <summary>The content of a report that an evaluation wrote; null when it is larger than any.</summary>
    /// <param name="path">As one of the properties of a request's folder names it.</param>
    /// <exception cref="LinkedFolderException">A folder of the state is a link.</exception>
    /// <exception cref="IOException">It cannot be read, or something else stands there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ReadOnlyMemory<byte>? ReadReport(string path)
    {
        new Destination(path, System.IO.Path.GetFullPath("../../../..", path)).RefuseLinks();
        return RegularFile.ReadAll(path, MaxReportBytes, followsLink: false);
    }

    /// <summary>Makes the folder.</summary>
    /// <exception cref="LinkedFolderException">A link leads elsewhere.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public void Create()
    {
        RefuseLinks();
        At(Sarif).MakeFolder();
        var ignore = System.IO.Path.Combine(_all, GitIgnore);
        if (!System.IO.File.Exists(ignore))
        {
            AtomicFile.Write(At(ignore), static stream => stream.Write("*\n"u8));
        }
    }

    /// <summary>Deletes what evaluations of this request wrote, and the folders above as far as they are empty then.</summary>
    /// <exception cref="LinkedFolderException">A link leads elsewhere.</exception>
    /// <exception cref="IOException">Something cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">Something cannot be deleted.</exception>
    public void Delete()
    {
        if (!Directory.Exists(Path))
        {
            return;
        }

        RefuseLinks();
        foreach (var file in (string[])[LastPass, Summary, .. ReportKind.OfBuild.Select(FileOf), .. Directory.GetFiles(Path, "openclaw-policy.silenced-*.sarif")])
        {
            System.IO.File.Delete(file);
        }

        AtomicFile.RemoveLeftOver(Path);
        AtomicFile.RemoveLeftOver(_all);
        if (DeleteIfEmpty(Path) && Directory.GetFileSystemEntries(_all) is [var last] && System.IO.Path.GetFileName(last) == GitIgnore)
        {
            System.IO.File.Delete(last);
        }

        _ = DeleteIfEmpty(_all) && DeleteIfEmpty(_obj);
    }

    private string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Nothing is written or deleted where a link leads: neither one of the state's own folders, nor one that leads the config out of its repository.</summary>
    private void RefuseLinks()
    {
        if (!WorkTree.Holds(_base))
        {
            throw new LinkedFolderException(_base);
        }

        At(Sarif).RefuseLinks();
    }

    /// <summary>Another build may be about to write there, so a folder that is not empty after all is left alone.</summary>
    private static bool DeleteIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: false);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    /// <summary>
    /// Names the options. Paths below the config count by their relative form, so that a clone elsewhere has the same names. Values of
    /// environment variables may be secrets and are left out: a digest of a short secret gives it away.
    /// </summary>
    private static string Digest(BuildRequest request)
    {
        var text = new StringBuilder();
        Add(Relative(request.Config));
        Add(request.ReportsOnDemand);
        foreach (var option in GateOptions.OfWorkspace)
        {
            Add(option.IsPath ? Relative(request[option]) : request[option]);
        }

        foreach (var name in request.Environment.Keys)
        {
            Add(request.PublicVariables.Contains(name) ? $"{name}=" : name);
        }

        return Hash(text.ToString());

        // The length tells where a value ends.
        void Add(string? value) => text.Append(value is null ? "-" : $"+{value.Length}:{value}").Append('\n');

        string? Relative(string? path) =>
            path is null ? null : PathRules.RelativeWithSlashes(request.BaseDirectory, path);
    }
}
