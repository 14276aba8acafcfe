namespace OpenClaw.Policy.Tool; internal static class Program { internal static int Main() => 2; }
