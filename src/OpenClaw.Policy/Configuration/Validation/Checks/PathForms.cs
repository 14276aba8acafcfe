namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Paths by their text alone, POSIX and Windows alike: a config may be meant for another machine.</summary>
internal static class PathForms
{
    /// <summary><c>C:\</c> or <c>C:/</c>.</summary>
    public static bool HasDrive(string path) =>
        path.Length >= 3 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is '\\' or '/';

    /// <summary>A POSIX path, a path with a drive, or a share: <c>\\server\share</c>.</summary>
    public static bool IsAbsolute(string path) => path.StartsWith('/') || HasDrive(path) || IsShare(path);

    /// <summary>Without <c>\\?\</c> or <c>//?/</c>.</summary>
    public static string WithoutWindowsNamespace(string path)
    {
        foreach (var (prefix, share, root) in new[] { (@"\\?\", @"UNC\", @"\\"), ("//?/", "UNC/", "//") })
        {
            if (path.StartsWith(prefix, StringComparison.Ordinal))
            {
                var rest = path[prefix.Length..];
                return rest.StartsWith(share, StringComparison.OrdinalIgnoreCase) ? root + rest[share.Length..] : rest;
            }
        }

        return path;
    }

    private static bool IsShare(string path)
    {
        if (!path.StartsWith(@"\\", StringComparison.Ordinal))
        {
            return false;
        }

        var separator = path.IndexOf('\\', 2);
        return separator > 2 && separator + 1 < path.Length && path[separator + 1] != '\\';
    }
}
