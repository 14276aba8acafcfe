using System.Text;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Alignment.Store;

/// <summary>Reads the files of a store: documents whole, the log from its end. What cannot be read is an error in corrected mode, and empty with a warning in upstream mode.</summary>
/// <param name="files">Where they are.</param>
/// <param name="mode">How it behaves.</param>
/// <param name="warn">Told in upstream mode what could not be read.</param>
internal sealed class StoreReading(StoreFiles files, AlignmentMode mode, Action<string> warn)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The entries of a file; null when there is none.</summary>
    public JsonObject? Document(string path)
    {
        if (Text(path, StoreLimits.Document) is not { } text)
        {
            return null;
        }

        JsonValue value;
        try
        {
            value = JsonReading.Value(text);
        }
        catch (JsonTextException e)
        {
            if (mode == AlignmentMode.Corrected)
            {
                throw StoreErrors.Corrupt(path, text, e);
            }

            warn($"⚠️  Failed to load {Path.GetFileName(path)}: {e.Message}");
            return null;
        }

        return value as JsonObject ?? (mode == AlignmentMode.Corrected ? throw StoreErrors.NoObject(path, value)
            : value.IsTrue ? throw new ModelException($"The file holds {JsonWords.Of(value)}, not an object.") : null);
    }

    /// <summary>The text of a file, or null when there is none or, in upstream mode, it cannot be read.</summary>
    private string? Text(string path, int limit)
    {
        try
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                return null;
            }

            var bytes = RegularFile.ReadAll(path, limit) ?? throw StoreErrors.TooLarge(path, limit);
            return Strict.GetString(bytes.Span);
        }
        catch (Exception e) when (e is DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            if (e is StoreException || mode == AlignmentMode.Corrected)
            {
                throw e is StoreException ? e : e is DecoderFallbackException ? StoreErrors.NotUtf8(path) : StoreErrors.CannotRead(path, e);
            }

            warn($"⚠️  Failed to {(path == files.Log ? "read policy events" : $"load {Path.GetFileName(path)}")}: {e.Message}");
            return null;
        }
    }

    /// <summary>The latest events that are wanted, the newest first.</summary>
    /// <param name="limit">As in <see cref="PolicyStore.GetEvents"/>.</param>
    /// <param name="isWanted">Which events count.</param>
    public IReadOnlyList<PolicyEvent> Events(int limit, Func<PolicyEvent, bool> isWanted) =>
        mode == AlignmentMode.Upstream ? [.. UpstreamEvents(limit).Where(isWanted)] : [.. CorrectedEvents().Where(isWanted).Take(limit == 0 ? int.MaxValue : Math.Max(limit, 0))];

    private IEnumerable<PolicyEvent> CorrectedEvents()
    {
        if (!File.Exists(files.Log) && !Directory.Exists(files.Log))
        {
            yield break;
        }

        using var stream = OpenLog();
        foreach (var line in BackwardLines.Read(stream, StoreLimits.Line))
        {
            if (line is not null && EventLine.TryRead(line) is { } read)
            {
                yield return read;
            }
        }
    }

    private FileStream OpenLog()
    {
        try
        {
            return RegularFile.Open(files.Log);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.CannotRead(files.Log, e);
        }
    }

    private IEnumerable<PolicyEvent> UpstreamEvents(int limit)
    {
        if (Text(files.Log, StoreLimits.UpstreamLog) is not { } text)
        {
            yield break;
        }

        var lines = PythonText.SplitLines(text).ToList();
        var first = limit > 0 ? Math.Max(0, lines.Count - limit) : Math.Min(-limit, lines.Count);
        for (var i = lines.Count - 1; i >= first; i--)
        {
            if (EventLine.TryRead(PythonText.Strip(lines[i])) is { } read)
            {
                yield return read;
            }
        }
    }
}
