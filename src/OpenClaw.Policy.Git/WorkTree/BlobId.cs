using System.Security.Cryptography;
using System.Text;

namespace OpenClaw.Policy.Git.WorkTree;

/// <summary>The id that git gives to a file's content.</summary>
internal static class BlobId
{
    /// <param name="content">The content as it is stored.</param>
    /// <param name="isSha256">The kind of ids in the repository.</param>
    public static string Of(ReadOnlySpan<byte> content, bool isSha256)
    {
        // SHA-1 is git's own choice here: the id is compared with one that git made, and nothing else depends on it.
#pragma warning disable CA5350
        using var hash = IncrementalHash.CreateHash(isSha256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Encoding.ASCII.GetBytes($"blob {content.Length}\0"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same content with the line ends that git stores when it converts them.</summary>
    public static byte[] WithPlainLineEnds(ReadOnlySpan<byte> content)
    {
        var plain = new List<byte>(content.Length);
        for (var index = 0; index < content.Length; index++)
        {
            if (content[index] != (byte)'\r' || index + 1 == content.Length || content[index + 1] != (byte)'\n')
            {
                plain.Add(content[index]);
            }
        }

        return [.. plain];
    }
}
