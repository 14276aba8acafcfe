using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Disk;

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
    public static void Write(Destination place, LastPass pass, StateKey key)
    {
        // A config can name a file that no system could have. Its pass is not stored.
        if (HoldsEnd(pass.Inputs))
        {
            return;
        }

        var content = Encoding.UTF8.GetBytes(TextOf(pass));
        AtomicFile.Write(place, stream =>
        {
            stream.Write(Encoding.ASCII.GetBytes(key.Seal(content)));
            stream.Write(content);
        });
    }

    /// <returns>Null when there is no file that this key sealed.</returns>
    public static LastPass? Read(Destination place, StateKey key)
    {
        try
        {
            place.RefuseLinks();
            if (RegularFile.ReadAll(place.Path, MaxBytes, followsLink: false) is not { Length: >= StateKey.SealLength } bytes || !IsSealed(bytes.Span, key))
            {
                return null;
            }

            // Another program may write another form.
            var texts = Encoding.UTF8.GetString(bytes.Span[StateKey.SealLength..]).Split(End);
            return texts[0] == BuildTool.Identity ? PassOf(texts) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsSealed(ReadOnlySpan<byte> bytes, StateKey key) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(key.Seal(bytes[StateKey.SealLength..])),
        bytes[..StateKey.SealLength]);

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
