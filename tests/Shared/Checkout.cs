namespace OpenClaw.Policy.TestSupport;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>Absolute.</summary>
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "OpenClaw.Policy.Build.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run below a checkout.");
        }

        return folder;
    }
}
