using System.CommandLine;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Merging;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary><c>alignment merge</c>: two memories that grew from one, or one file of them as git's merge driver.</summary>
internal static class MergeCommand
{
    private const string Remedy =
        "Keep one side (`git checkout --ours` or `--theirs` for all three files), and record the feedback of the other again with `openclaw-policy alignment record`.";

    public static void Add(AlignmentVerbs verbs)
    {
        var known = new Argument<string>("BASE") { Description = "The common ancestor: a memory folder, or a file." };
        var ours = new Argument<string>("OURS") { Description = "Our side, which becomes the merged one." };
        var theirs = new Argument<string>("THEIRS") { Description = "The other side." };
        var path = new Option<string?>("--path") { Description = "As git's merge driver: the file that the three are versions of (%P).", HelpName = "FILE" };
        verbs.Add(
            "merge", "Merge two memories: logs by time, rules by who moved them; exit 1 with what a person has to decide.",
            (s, p) => Run(s, [p.GetValue(known)!, p.GetValue(ours)!, p.GetValue(theirs)!], p.GetValue(path)), known, ours, theirs, path);
    }

    private static int Run(AlignmentSession session, IReadOnlyList<string> sides, string? path)
    {
        string[] full = [.. sides.Select(s => Path.GetFullPath(Path.Combine(session.Host.CurrentDirectory, s)))];
        if (path is not null)
        {
            return MergeFile(session, full, Path.GetFileName(path));
        }

        string[] folders = [.. full.Select(StoreFolder)];
        var store = new PolicyStore(folders[1], root: session.Host.CurrentDirectory);
        var known = MergeSide.OfFolder(folders[0]);
        var theirs = MergeSide.OfFolder(folders[2]);
        MergeSide.OfFolder(folders[1]);
        return store.Exclusively(() =>
        {
            var result = StoreMerge.Run(known, MergeSide.OfFolder(folders[1]), theirs, session.Host.CurrentDirectory);
            if (result.Conflicts.Count == 0)
            {
                store.Replace(result.Files);
            }

            return Tell(session, result, $"Merged: {Groups(result)}.");
        });
    }

    private static int MergeFile(AlignmentSession session, string[] files, string name)
    {
        if (!MergeSide.Names.Contains(name, StringComparer.Ordinal))
        {
            throw new StoreException($"{name}: the file is none of {string.Join(", ", MergeSide.Names)}. Use the driver for these in .gitattributes, and no other.");
        }

        var result = StoreMerge.Run(MergeSide.OfFile(files[0], name), MergeSide.OfFile(files[1], name), MergeSide.OfFile(files[2], name), session.Host.CurrentDirectory);
        if (result.Conflicts.Count == 0)
        {
            Write(files[1], result.Files[name], session.Host.CurrentDirectory);
        }

        return Tell(session, result, name == StoreFiles.LogName ? $"Merged {name}: {Groups(result)}." : $"Merged {name}.");
    }

    private static void Write(string path, byte[] content, string root)
    {
        try
        {
            AtomicFile.WriteIfChanged(new(path, root), content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: the file cannot be written: {e.Message} Free space or rights, then try again.", e);
        }
    }

    private static string StoreFolder(string path) => Directory.Exists(Path.Combine(path, StoreFiles.PolicyFolder)) ? Path.Combine(path, StoreFiles.PolicyFolder) : path;

    private static string Groups(MergeResult result) => $"{result.FromOurs} groups of events from ours, {result.FromTheirs} from theirs";

    private static int Tell(AlignmentSession session, MergeResult result, string merged)
    {
        var conflicts = result.Conflicts;
        session.Answer(
            new JsonObject(
            [
                new("merged", new JsonBoolean(conflicts.Count == 0)), new("from_ours", new JsonInteger(result.FromOurs)), new("from_theirs", new JsonInteger(result.FromTheirs)),
                new("conflicts", new JsonArray([.. conflicts.Select(static c => new JsonObject(
                    [new("file", new JsonString(c.File)), new("subject", new JsonString(c.Subject)), new("message", new JsonString(c.Message))]))])),
            ]),
            conflicts.Count == 0
                ? [merged]
                : [.. conflicts.Select(static c => $"{c.File}: {c.Subject}: {c.Message}"), $"Not merged: {conflicts.Count} conflicts. Nothing was changed. {Remedy}"]);
        return conflicts.Count == 0 ? ExitCodes.Ok : ExitCodes.Findings;
    }
}
