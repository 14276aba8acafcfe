using System.Text;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Learning;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>Writes the files of a memory that are not its store.</summary>
internal static class MemoryFile
{
    /// <summary>Writes a file into the memory folder, whole or not at all.</summary>
    /// <exception cref="StoreException">The disk refuses.</exception>
    public static void Write(AlignmentSession session, string name, string text) => Write(session.Memory, name, text, session.Host.CurrentDirectory);

    /// <summary>Writes a file into a folder, whole or not at all.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="text">Its content.</param>
    /// <param name="root">The folder below which nothing is written through a link.</param>
    /// <exception cref="StoreException">The disk refuses.</exception>
    public static void Write(string folder, string name, string text, string root)
    {
        var path = Path.Combine(folder, name);
        try
        {
            AtomicFile.WriteIfChanged(new(path, root, folder), Encoding.UTF8.GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: the file cannot be written: {e.Message} Free space or rights, then try again.", e);
        }
    }

    /// <summary>The store of the user, where 2.0.0 keeps what it learns from a history, with the preferences written beside it.</summary>
    public static PolicyStore UserStore(AlignmentSession session, JsonObject preferences)
    {
        var environment = session.Host.Environment;
        var home = environment.GetValueOrDefault("HOME") ?? session.Host.CurrentDirectory;
        var folder = Path.Combine(environment.GetValueOrDefault("XDG_CONFIG_HOME") is { Length: > 0 } config ? config : Path.Combine(home, ".config"), "openclaw-alignment");
        var former = Path.Combine(home, ".openclaw", "extensions", "intent-alignment", "config");
        folder = !File.Exists(Path.Combine(folder, "config.json")) && File.Exists(Path.Combine(former, "config.json")) ? former : folder;
        var store = new PolicyStore(StoreFiles.Of(folder).Folder, session.Mode, session.Warn);
        var path = Path.Combine(folder, "config.json");
        var before = File.Exists(path) ? JsonReading.Value(File.ReadAllText(path)) as JsonObject : null;
        Write(folder, "config.json", JsonFormat.Indented(PreferenceLearner.Merge(before, preferences)), folder);
        return store;
    }
}
