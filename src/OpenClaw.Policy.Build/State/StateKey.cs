using System.Security.Cryptography;
using System.Text;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Build.State;

/// <summary>
/// A secret of this user on this machine. State lies in the work tree, and a work tree can bring anything along: only what is sealed
/// with this key was written by a build of this user.
/// </summary>
internal sealed class StateKey
{
    /// <summary>The length of a seal, in characters.</summary>
    public const int SealLength = 64;

    private const int Length = 32;

    private readonly byte[] _secret;

    private StateKey(byte[] secret) => _secret = secret;

    /// <summary>Lower-case hex of the HMAC-SHA256 of some bytes.</summary>
    public string Seal(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret, content));

    /// <summary>The seal of a text.</summary>
    public string Seal(string text) => Seal(Encoding.UTF8.GetBytes(text));

    /// <summary>The key for a request; null when there is none that can be trusted.</summary>
    /// <remarks>A key that lies in the work tree is no secret: whoever wrote the files there could have written it too.</remarks>
    public static StateKey? For(BuildRequest request) =>
        DefaultFolder() is { } folder && !WorkTree.Contains(request.BaseDirectory, folder) ? Open(folder) : null;

    /// <summary>The folder of this user's key; null when the user has no folder for local data, as some service accounts.</summary>
    public static string? DefaultFolder()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.IsPathFullyQualified(local) ? Path.Combine(local, "openclaw-policy") : null;
    }

    /// <summary>Reads the key, or makes it when there is none.</summary>
    /// <returns>Null when there can be no key, or one that others can read: without a key nothing stored is believed.</returns>
    public static StateKey? Open(string folder)
    {
        try
        {
            var path = Path.Combine(folder, "state.key");
            return Read(path) ?? Create(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static StateKey? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        return RegularFile.ReadAll(path, Length) is { Length: Length } secret && !IsOpenToOthers(path)
            ? new StateKey(secret.ToArray())
            : throw new IOException("The key is damaged, or not private.");
    }

    private static StateKey? Create(string path)
    {
        try
        {
            using var prepared = PreparedFile.Write(
                new Destination(path), static stream => stream.Write(RandomNumberGenerator.GetBytes(Length)), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            prepared.Commit(overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another build made the key first; its key is the key.
        }

        return Read(path);
    }

    /// <summary>On Windows the folder of local data is private to the user by its access list.</summary>
    private static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0;
}
