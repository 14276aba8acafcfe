using System.Text.Json;

namespace OpenClaw.Policy.Tool.Tests.Corpus;

/// <summary>One recorded run of the real program: a workspace, a release, and what was printed.</summary>
/// <param name="Name">The case's name.</param>
/// <param name="Release">The release that ran.</param>
/// <param name="Case">The whole case file.</param>
/// <param name="Expected">The expectation of this release.</param>
public sealed record PolicyCase(string Name, string Release, JsonElement Case, JsonElement Expected)
{
    public override string ToString() => $"{Release} {Name}";

    /// <summary>The runs that a case file holds, one a release.</summary>
    public static IEnumerable<PolicyCase> Parse(JsonDocument file)
    {
        var root = file.RootElement;
        if (!root.TryGetProperty("expected", out var expected))
        {
            yield break;
        }

        var name = root.GetProperty("name").GetString()!;
        if (expected.ValueKind == JsonValueKind.Object)
        {
            yield return new PolicyCase(name, root.GetProperty("release").GetString()!, root, expected);
            yield break;
        }

        foreach (var expectation in expected.EnumerateArray())
        {
            foreach (var release in expectation.GetProperty("releases").EnumerateArray())
            {
                yield return new PolicyCase(name, release.GetString()!, root, expectation);
            }
        }
    }
}
