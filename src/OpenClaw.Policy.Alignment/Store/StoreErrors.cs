using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Alignment.Store;

/// <summary>What a store says when it cannot go on.</summary>
internal static class StoreErrors
{
    public static StoreException CannotRead(string path, Exception cause) =>
        new($"{path}: the file cannot be read: {Cause(cause)} Make it readable, then try again.", cause);

    public static StoreException CannotWrite(string path, Exception cause) =>
        new($"{path}: the file cannot be written: {Cause(cause)} Nothing was changed in it. Free space or rights, then try again.", cause);

    public static StoreException TooLarge(string path, long limit) =>
        new($"{path}: the file has more than {limit} bytes, which is more than this program reads. Archive a part of it.");

    public static StoreException LineTooLong(string path, int line, int limit) =>
        new($"{path}({line},1): the line has more than {limit} bytes, which no event has. Look at who wrote it, and take the last good version from version control.");

    public static StoreException NotUtf8(string path) =>
        new($"{path}: the file is no UTF-8. Nothing was changed. Take the last good version from version control.");

    public static StoreException Corrupt(string path, string text, JsonTextException cause)
    {
        var place = new SourceText(path, text).GetPosition(cause.Offset);
        return new(
            $"{path}({place.Line},{place.Column}): the file is no JSON: {cause.Message}. Nothing was changed. Correct it there, or take the last good version from version control.",
            cause);
    }

    public static StoreException KeyTwice(string path, string text, RepeatedKey key)
    {
        var place = new SourceText(path, text).GetPosition(key.Later);
        return new($"{path}({place.Line},{place.Column}): the key `{key.Name}` stands twice, and only one of the values would be kept. Nothing was changed. Remove one of them.");
    }

    public static StoreException NoObject(string path, JsonValue value) =>
        new($"{path}(1,1): the file holds {JsonWords.Of(value)}, not an object of entries by id. Nothing was changed. Take the last good version from version control.");

    private static string Cause(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "its rights do not allow it.",
        NotRegularFileException or LinkedFolderException => cause.Message,
        _ => cause.Message.EndsWith('.') ? cause.Message : cause.Message + ".",
    };
}
