using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>A rules file that the command line names.</summary>
internal static class RulesFile
{
    /// <returns>Null when it cannot be used; the reasons are then on standard error.</returns>
    public static GovernanceRules? Read(CommandHost host, string file)
    {
        var path = Path.GetFullPath(file, host.CurrentDirectory);
        SourceText source;
        try
        {
            if (RegularFile.ReadAll(path, FileLimits.Document, followsLink: true) is not { } bytes)
            {
                return Refuse(host, file, "The file is too large for rules. Leave out what is not needed.");
            }

            source = new SourceText(path, Utf8Text.Decode(bytes.Span));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(host, file, $"The rules cannot be read: {e.Message} Correct --rules.");
        }

        var reading = RulesReader.Read(source);
        foreach (var problem in reading.Problems)
        {
            var place = problem.Span.StartPosition;
            host.Error.WriteLine($"{TerminalText.Escape(file)}({place.Line},{place.Column}): error: {TerminalText.Escape(problem.Message)} {TerminalText.Escape(problem.Remedy)}");
        }

        return reading.Rules;
    }

    private static GovernanceRules? Refuse(CommandHost host, string file, string reason)
    {
        host.Error.WriteLine($"{TerminalText.Escape(file)}: error: {TerminalText.Escape(reason)}");
        return null;
    }
}
