using OpenClaw.Policy.Gate.Repair;
using OpenClaw.Policy.Reporting.Edits;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Prints what <c>fix</c> did, and what is left.</summary>
internal static class FixOutput
{
    public static void Write(CommandHost host, FixResult result)
    {
        FixText.Write(result, host.Output);
        TextReport.Write(result.After, new TextReportOptions { Color = host.UseColor, PathsRelativeTo = host.CurrentDirectory }, host.Output);
    }
}
