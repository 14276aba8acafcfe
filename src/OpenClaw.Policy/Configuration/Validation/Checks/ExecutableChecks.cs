using System.Buffers;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Programs and modules that a config names.</summary>
internal static class ExecutableChecks
{
    private const string UnsafeMessage = "Expected the plain name or path of a program, without shell characters or quotes.";

    private static readonly SearchValues<char> ShellCharacters = SearchValues.Create("\0\r\n;&|`$<>\"'");

    public static void AbsolutePath(Node value, CheckScope scope)
    {
        if (value.AsString() is { } path && !PathForms.IsAbsolute(path))
        {
            scope.Report(value, "Expected an absolute path.");
        }
    }

    /// <summary>On the machine of the gateway, which is taken for a POSIX one (from 2026.8.1).</summary>
    public static void AbsolutePosixPath(Node value, CheckScope scope)
    {
        if (value.AsString() is { } path && !path.StartsWith('/'))
        {
            scope.Report(value, "Expected an absolute path.");
        }
    }

    public static void AbsoluteOrHomePath(Node value, CheckScope scope)
    {
        if (value.AsString() is { } path && !path.StartsWith('/') && path != "~" && !path.StartsWith("~/", StringComparison.Ordinal))
        {
            scope.Report(value, "Expected an absolute path, or one that starts with ~/.");
        }
    }

    public static void SafeExecutable(Node value, CheckScope scope)
    {
        if (!IsSafe(value.AsString()))
        {
            scope.Report(value, UnsafeMessage);
        }
    }

    /// <summary>A command as an array: its first item is the program.</summary>
    public static void SafeFirstExecutable(Node value, CheckScope scope)
    {
        var first = value.AsItems() is [var program, ..] ? program : null;
        if (!IsSafe(first.AsString()))
        {
            scope.Report(first ?? value, UnsafeMessage, "0");
        }
    }

    public static void SafeModulePath(Node value, CheckScope scope)
    {
        var path = EcmaString.Trim(value.AsString() ?? "");
        var isSafe = path.Length > 0
            && path[0] is not ('/' or '~')
            && !path.Contains(':', StringComparison.Ordinal)
            && !path.Split('/', '\\').Contains("..", StringComparer.Ordinal);
        if (!isSafe)
        {
            scope.Report(value, "Expected a relative path of a module, without \"..\", \":\" or \"~\".");
        }
    }

    private static bool IsSafe(string? program)
    {
        var name = EcmaString.Trim(program ?? "");
        if (name.Length == 0 || name.AsSpan().ContainsAny(ShellCharacters))
        {
            return false;
        }

        var isPath = name[0] is '.' or '~' || name.AsSpan().ContainsAny('/', '\\');
        return isPath || (name[0] != '-' && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '+' or '-'));
    }
}
