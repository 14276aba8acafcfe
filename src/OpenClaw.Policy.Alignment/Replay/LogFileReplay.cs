using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>Replays a log of any length from disk: one line at a time is in memory.</summary>
public static class LogFileReplay
{
    private const int BlockSize = 256 * 1024;

    /// <param name="path">The absolute path of the log; one that does not exist is empty.</param>
    /// <param name="each">Told each event before the replay takes it; null for nobody.</param>
    /// <exception cref="StoreException">The file cannot be read, or has a line above <see cref="StoreLimits.Line"/>.</exception>
    public static LogReplay Run(string path, Action<ReplayEvent>? each = null)
    {
        var replay = new LogReplay();
        if (File.Exists(path) || Directory.Exists(path))
        {
            try
            {
                using var stream = RegularFile.Open(path);
                Read(stream, path, replay, each);
            }
            catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not StoreException)
            {
                throw StoreErrors.CannotRead(path, e);
            }
        }

        replay.Finish();
        return replay;
    }

    private static void Read(FileStream stream, string path, LogReplay replay, Action<ReplayEvent>? each)
    {
        var buffer = new byte[BlockSize];
        var start = 0;
        var end = 0;
        var number = 0;
        while (true)
        {
            var feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (feed > StoreLimits.Line)
            {
                throw StoreErrors.LineTooLong(path, number + 1, StoreLimits.Line);
            }

            if (feed >= 0)
            {
                Take(buffer.AsSpan(start, feed), ++number, replay, each);
                start += feed + 1;
                continue;
            }

            (buffer, end) = MakeRoom(buffer, start, end, (path, number + 1));
            start = 0;
            var count = stream.Read(buffer, end, buffer.Length - end);
            if (count == 0)
            {
                break;
            }

            end += count;
        }

        if (end > 0)
        {
            Take(buffer.AsSpan(0, end), ++number, replay, each);
        }
    }

    private static (byte[] Buffer, int End) MakeRoom(byte[] buffer, int start, int end, (string Path, int Line) place)
    {
        var length = end - start;
        if (length > StoreLimits.Line)
        {
            throw StoreErrors.LineTooLong(place.Path, place.Line, StoreLimits.Line);
        }

        var target = length * 2 > buffer.Length ? new byte[buffer.Length * 2] : buffer;
        Buffer.BlockCopy(buffer, start, target, 0, length);
        return (target, length);
    }

    private static void Take(ReadOnlySpan<byte> line, int number, LogReplay replay, Action<ReplayEvent>? each)
    {
        if (EventLine.TryRead(line.ToArray()) is { } read)
        {
            var e = ReplayEvent.Of(read, number);
            each?.Invoke(e);
            replay.Add(e);
        }
    }
}
