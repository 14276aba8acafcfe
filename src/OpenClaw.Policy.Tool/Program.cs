using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool;

internal static class Program
{
    internal static int Main(string[] args) => CommandLineApp.Run(args, CommandHost.OfThisProcess());
}
