using System.Text;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Repair;

/// <summary>
/// Changes settings in the texts that they are written in. Comments, order, formatting, line ends and quotes stay; a value of an included
/// file is changed in that file. After each change everything is read again: a change that does not give exactly the wanted settings is
/// refused, and nothing is kept of it.
/// </summary>
public sealed class SettingsEditor
{
    private readonly OverlayFileSet _files;
    private readonly Func<IFileSet, UncompletedConfig> _load;
    private readonly Dictionary<string, FileEdit> _edits = new(StringComparer.Ordinal);
    private UncompletedConfig _current;

    private SettingsEditor(IFileSet files, Func<IFileSet, UncompletedConfig> load)
    {
        _files = new OverlayFileSet(files);
        _load = load;
        _current = load(_files);
    }

    /// <summary>The settings as they are after the changes so far; every value knows its place in the changed texts.</summary>
    public Node Root => _current.Migrated;

    /// <summary>The files with the changes so far.</summary>
    public IFileSet Files => _files;

    /// <summary>What becomes of each file that was changed, in the order of their paths.</summary>
    public IReadOnlyList<FileEdit> Edits => [.. _edits.Values.OrderBy(static e => e.Path, StringComparer.Ordinal)];

    /// <summary>For a config: includes are followed, variables are replaced, and settings stand where the release moves them to.</summary>
    /// <param name="files">Must read each file once, so that what is edited is what was judged.</param>
    /// <param name="host">The variables that the config may see.</param>
    /// <param name="configPath">Absolute.</param>
    /// <param name="release">The release that reads it.</param>
    /// <exception cref="EditRefusedException">The config cannot be read.</exception>
    public static SettingsEditor ForConfig(IFileSet files, HostEnvironment host, string configPath, OpenClawRelease release) =>
        new(files, f => Guard(() => ConfigLoader.ReadUncompleted(f, host, configPath, release)));

    /// <summary>For one document by itself, such as a policy.</summary>
    /// <exception cref="EditRefusedException">It cannot be read.</exception>
    public static SettingsEditor ForDocument(IFileSet files, string path) => new(files, f => Guard(() =>
    {
        var source = ConfigFile.Read(f, path) ?? throw new EditRefusedException($"{path} does not exist.");
        var root = ConfigFile.Parse(source);
        return new UncompletedConfig(root, root);
    }));

    /// <summary>Makes one change. One that is already made changes nothing.</summary>
    /// <exception cref="EditRefusedException">It cannot be made; everything is as before.</exception>
    public void Apply(SettingChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var wanted = change.ApplyTo(Root);
        if (NodeValues.AreEqual(wanted, Root))
        {
            return;
        }

        var (source, after) = EditPlace.Write(Root, change, wanted);
        var before = _edits.TryGetValue(source.Path, out var earlier) ? earlier.Before : ReadExactly(source);
        _files.Set(source.Path, after);
        try
        {
            var changed = _load(_files);
            if (!IsWanted(changed, wanted, change.Path))
            {
                throw new EditRefusedException(
                    $"{change.Display} cannot be changed in {source.Path} alone: the file is used more than once, or another one goes over it.");
            }

            _current = changed;
            _edits[source.Path] = new FileEdit(source.Path, before, after);
        }
        catch
        {
            _files.Set(source.Path, earlier?.After);
            throw;
        }
    }

    /// <summary>
    /// The setting has its wanted value, and of what is written nothing else changed. What OpenClaw derives from it may change beside.
    /// </summary>
    private bool IsWanted(UncompletedConfig changed, Node wanted, IReadOnlyList<string> path) =>
        NodeValues.AreEqualOrAbsent(SettingPath.Find(changed.Migrated, path), SettingPath.Find(wanted, path))
        && NodeValues.Differences(_current.Written, changed.Written).Take(2).Count() == 1;

    /// <summary>A text that is not the exact form of the file's bytes cannot be written back without changing bytes elsewhere.</summary>
    private string ReadExactly(SourceText source)
    {
        var bytes = _files.Read(source.Path, FileLimits.Document).Bytes.Span;
        return bytes.SequenceEqual(Encoding.UTF8.GetBytes(source.Text))
            ? source.Text
            : throw new EditRefusedException($"{source.Path} is not UTF-8 throughout, so it is not edited.");
    }

    private static UncompletedConfig Guard(Func<UncompletedConfig> read)
    {
        try
        {
            return read();
        }
        catch (ConfigLoadException error)
        {
            throw new EditRefusedException($"The settings cannot be read: {error.Issue.Message}");
        }
        catch (Json5LimitException error)
        {
            throw new EditRefusedException(error.Message);
        }
    }
}
