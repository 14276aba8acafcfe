using System.Text;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Tests;

/// <summary>Files and symbolic links by absolute path, with <c>/</c> between their parts. Folders are there when something is in them.</summary>
internal sealed class InMemoryFileSet : IFileSet
{
    private const int MaxLinks = 40;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileReadStatus> _failures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hardLinked = new(StringComparer.Ordinal);

    public InMemoryFileSet(params ReadOnlySpan<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            _files.Add(path, Encoding.UTF8.GetBytes(text));
        }
    }

    public InMemoryFileSet WithBytes(string path, byte[] content)
    {
        _files.Add(path, content);
        return this;
    }

    /// <param name="path">The link itself.</param>
    /// <param name="target">Absolute.</param>
    public InMemoryFileSet WithLink(string path, string target)
    {
        _links.Add(path, target);
        return this;
    }

    /// <summary>A file that is there, but that ends in a failure when it is read.</summary>
    public InMemoryFileSet WithFailure(string path, FileReadStatus status)
    {
        _failures.Add(path, status);
        return this;
    }

    /// <summary>A file that is known under another name too.</summary>
    public InMemoryFileSet WithOtherName(string path)
    {
        _hardLinked.Add(path);
        return this;
    }

    public bool HasOtherNames(string path) => Resolve(path) is { } real && _hardLinked.Contains(real);

    public FileReadResult Read(string path, int maxBytes)
    {
        if (Resolve(path) is not { } real)
        {
            return new FileReadResult(FileReadStatus.Failed, path, default, path);
        }

        return _failures.TryGetValue(real, out var failure) ? new FileReadResult(failure, path, default, real)
            : _files.TryGetValue(real, out var content) ? Found(path, real, content, maxBytes)
            : IsDirectory(real) ? new FileReadResult(FileReadStatus.Directory, path, default, real)
            : FileReadResult.NotFound(path);
    }

    public EntryKind GetKind(string path) => Read(path, int.MaxValue).Status switch
    {
        FileReadStatus.Found => EntryKind.File,
        FileReadStatus.Directory => EntryKind.Directory,
        FileReadStatus.Missing => EntryKind.Missing,
        _ => EntryKind.Other,
    };

    private static FileReadResult Found(string path, string real, byte[] content, int maxBytes) => content.Length <= maxBytes
        ? new FileReadResult(FileReadStatus.Found, path, content, real)
        : new FileReadResult(FileReadStatus.TooLarge, path, default, real);

    private bool IsDirectory(string path) =>
        path == "/" || _files.Keys.Concat(_links.Keys).Concat(_failures.Keys).Any(p => p.StartsWith(path + "/", StringComparison.Ordinal));

    private string? Resolve(string path)
    {
        for (var links = 0; links < MaxLinks; links++)
        {
            var link = _links.Keys.FirstOrDefault(l => path == l || path.StartsWith(l + "/", StringComparison.Ordinal));
            if (link is null)
            {
                return path;
            }

            path = _links[link] + path[link.Length..];
        }

        return null;
    }
}
