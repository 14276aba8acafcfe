using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Build.State;

/// <summary>
/// <c>last-pass.json</c>: a <see cref="LastPass"/> and the seal over its exact bytes. A file that this user's key did not seal, or that
/// cannot be understood, counts as none.
/// </summary>
internal static class LastPassFile
{
    /// <summary>10,000 inputs take about 2 MB.</summary>
    private const int MaxBytes = 16 * 1024 * 1024;

    public static void Write(string path, LastPass pass, StateKey key)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WritePass(writer, pass);
        }

        var seal = Encoding.ASCII.GetBytes(key.Seal(buffer.WrittenSpan));
        AtomicFile.Write(path, stream => stream.Write([.. "{\"seal\":\""u8, .. seal, .. "\",\"pass\":"u8, .. buffer.WrittenSpan, .. "}\n"u8]));
    }

    /// <returns>Null when there is no file that this key sealed.</returns>
    public static LastPass? Read(string path, StateKey key)
    {
        try
        {
            using var stream = SharedFile.OpenRead(path);
            if (stream.Length > MaxBytes)
            {
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            using var document = JsonDocument.Parse(bytes);
            var pass = document.RootElement.GetProperty("pass");
            var expected = key.Seal(JsonMarshal.GetRawUtf8Value(pass));
            var actual = document.RootElement.GetProperty("seal").GetString() ?? "";
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual))
                ? ReadPass(pass)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void WritePass(Utf8JsonWriter writer, LastPass pass)
    {
        writer.WriteStartObject();
        writer.WriteString("tool", pass.Tool);
        writer.WriteString("request", pass.Request);
        WriteRecords(writer, "inputs", pass.Inputs);
        WriteRecords(writer, "outputs", pass.Outputs);
        writer.WriteStartArray("entries");
        foreach (var entry in pass.Entries)
        {
            writer.WriteStartObject();
            writer.WriteString("level", entry.Level.ToString());
            writer.WriteString("code", entry.Code);
            writer.WriteString("helpLink", entry.HelpLink);
            writer.WriteString("file", entry.File.ToString());
            writer.WriteNumber("line", entry.Line);
            writer.WriteNumber("column", entry.Column);
            writer.WriteString("text", entry.Text.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRecords(Utf8JsonWriter writer, string name, IEnumerable<InputRecord> records)
    {
        writer.WriteStartArray(name);
        foreach (var record in records)
        {
            writer.WriteStartObject();
            writer.WriteString("path", record.Path);
            writer.WriteString("kind", record.Kind.ToString());
            writer.WriteString("sha256", record.Sha256);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static LastPass ReadPass(JsonElement pass) => new(
        Text(pass, "tool"),
        Text(pass, "request"),
        ReadRecords(pass, "inputs"),
        ReadRecords(pass, "outputs"),
        [.. pass.GetProperty("entries").EnumerateArray().Select(static e => new LogEntry(
            Enum.Parse<LogLevel>(Text(e, "level")),
            Text(e, "code"),
            Text(e, "helpLink"),
            LogText.Again(Text(e, "file")),
            e.GetProperty("line").GetInt32(),
            e.GetProperty("column").GetInt32(),
            LogText.Again(Text(e, "text"))))]);

    private static List<InputRecord> ReadRecords(JsonElement pass, string name)
    {
        var records = new List<InputRecord>();
        foreach (var record in pass.GetProperty(name).EnumerateArray())
        {
            records.Add(new InputRecord(
                Text(record, "path"),
                Enum.Parse<EntryKind>(Text(record, "kind")),
                record.GetProperty("sha256").GetString()));
        }

        return records;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
