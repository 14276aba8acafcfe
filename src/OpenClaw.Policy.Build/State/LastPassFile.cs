using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Build.State;

/// <summary>
/// <c>last-pass</c>: a <see cref="LastPass"/> behind the seal over its exact bytes. A file that this user's key did not seal, or that
/// cannot be understood, counts as none. Texts with a NUL behind each: no path and no line of a log can hold one, and a build that has
/// just started reads them at once, where a reader of JSON would take longer to start than to read.
/// </summary>
internal static class LastPassFile
{
    /// <summary>10,000 inputs take about 2 MB.</summary>
    private const int MaxBytes = 16 * 1024 * 1024;

    private const char End = '\0';

    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, LastPass pass, StateKey key)
    {
        // A config can name a file that no system could have. Its pass is not stored.
        if (HoldsEnd(pass.Inputs))
        {
            return;
        }

        var content = Encoding.UTF8.GetBytes(TextOf(pass));
        AtomicFile.Write(path, stream =>
        {
            stream.Write(Encoding.ASCII.GetBytes(key.Seal(content)));
            stream.Write(content);
        });
    }

    /// <returns>Null when there is no file that this key sealed.</returns>
    public static LastPass? Read(string path, StateKey key)
    {
        try
        {
            if (ReadBytes(path) is not { } bytes || !IsSealed(bytes, key))
            {
                return null;
            }

            // Another program may write another form.
            var texts = Encoding.UTF8.GetString(bytes, StateKey.SealLength, bytes.Length - StateKey.SealLength).Split(End);
            return texts[0] == BuildTool.Identity ? PassOf(texts) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[]? ReadBytes(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = SharedFile.OpenRead(path);
        if (stream.Length is < StateKey.SealLength or > MaxBytes)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static bool IsSealed(byte[] bytes, StateKey key) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(key.Seal(bytes.AsSpan(StateKey.SealLength))),
        bytes.AsSpan(0, StateKey.SealLength));

    private static bool HoldsEnd(IReadOnlyList<InputRecord> records) => records.Any(static r => r.Path.Contains(End, StringComparison.Ordinal));

    private static string TextOf(LastPass pass)
    {
        var text = new StringBuilder();
        Add(BuildTool.Identity);
        Add(pass.Request);
        Add(pass.Summary.ToString());
        AddRecords(pass.Inputs);
        AddRecords(pass.Outputs);
        AddNumber(pass.Entries.Count);
        foreach (var entry in pass.Entries)
        {
            AddNumber((int)entry.Level);
            Add(entry.Code);
            Add(entry.HelpLink);
            Add(entry.File.ToString());
            AddNumber(entry.Line);
            AddNumber(entry.Column);
            Add(entry.Text.ToString());
        }

        return text.ToString();

        void Add(string value) => text.Append(value).Append(End);

        void AddNumber(int value) => text.Append(CultureInfo.InvariantCulture, $"{value}").Append(End);

        void AddRecords(IReadOnlyList<InputRecord> records)
        {
            AddNumber(records.Count);
            foreach (var record in records)
            {
                Add(record.Path);
                AddNumber((int)record.Kind);
                Add(record.Sha256 ?? "");
            }
        }
    }

    /// <summary>The texts that <see cref="TextOf"/> made: this user's key sealed them, and this program wrote them.</summary>
    private static LastPass PassOf(string[] texts)
    {
        var next = 1;
        var request = Text();
        var summary = LogText.Sealed(Text());
        var inputs = Records();
        var outputs = Records();
        var entries = new LogEntry[Number()];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new LogEntry((LogLevel)Number(), Text(), Text(), LogText.Sealed(Text()), Number(), Number(), LogText.Sealed(Text()));
        }

        return new LastPass(request, summary, inputs, outputs, entries);

        string Text() => texts[next++];

        int Number() => int.Parse(Text(), CultureInfo.InvariantCulture);

        InputRecord[] Records()
        {
            var records = new InputRecord[Number()];
            for (var i = 0; i < records.Length; i++)
            {
                var path = Text();
                var kind = (PathKind)Number();
                records[i] = new InputRecord(path, kind, Text() is { Length: > 0 } hash ? hash : null);
            }

            return records;
        }
    }
}
