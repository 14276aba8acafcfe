using System.Collections;
using System.Globalization;
using System.Text;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Tool.Hosting;

/// <summary>Everything that a command sees of the process it runs in, so that a test can run many of them in one process.</summary>
internal sealed record CommandHost
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required string CurrentDirectory { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Whether a person reads the output as it comes.</summary>
    public required bool IsTerminal { get; init; }

    /// <summary>The home folder in the account database of the system; null when it is not known.</summary>
    public string? AccountHomeDirectory { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>Opens standard input, for commands that read it.</summary>
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Whether output for a person is coloured.</summary>
    public bool UseColor => TextReportOptions.WantsColor(
        IsTerminal, Environment.GetValueOrDefault("NO_COLOR"), Environment.GetValueOrDefault("TERM"));

    /// <summary>The time in the form of JavaScript's <c>Date.prototype.toISOString</c>.</summary>
    public string IsoNow() => Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static CommandHost OfThisProcess()
    {
        // Reports are UTF-8 whatever the machine's code page is; a byte order mark would break a pipe into a JSON reader.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new CommandHost
        {
            Output = new StreamWriter(Console.OpenStandardOutput(), encoding) { AutoFlush = true },
            Error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true },
            CurrentDirectory = System.Environment.CurrentDirectory,
            Environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .ToDictionary(static e => (string)e.Key, static e => (string?)e.Value ?? "", StringComparer.Ordinal),
            IsTerminal = !Console.IsOutputRedirected,
            Clock = TimeProvider.System,
            AccountHomeDirectory = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile) is { Length: > 0 } home ? home : null,
        };
    }
}
