using System.Diagnostics;
using OpenClaw.Policy.Fuzzing.Generation;
using OpenClaw.Policy.Fuzzing.Programs;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Fuzzing;

/// <summary>Compares the cases of consecutive seeds, and shows each difference as small as it can be made.</summary>
/// <param name="Release">The release.</param>
/// <param name="FirstSeed">The seed of the first case.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="MostDifferences">After so many the run ends.</param>
/// <param name="Node">The executable of Node.js.</param>
/// <param name="Package">The folder of the real program.</param>
internal sealed record FuzzRun(OpenClawRelease Release, int FirstSeed, int Cases, int MostDifferences, string Node, string Package)
{
    private const int ProgressEvery = 250;

    /// <returns>The number of differences.</returns>
    public int Execute(TextWriter output)
    {
        var root = Directory.CreateTempSubdirectory("openclaw-policy-fuzzing-").FullName;
        try
        {
            using var real = new RealProgram(Node, Package);
            return Execute(new Comparison(Release, real, root), output);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private int Execute(Comparison comparison, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var generator = new CaseGenerator(Release);
        var (cases, refused, differences) = (0, 0, 0);
        for (; cases < Cases && differences < MostDifferences; cases++)
        {
            var refusedBefore = comparison.Refused;
            var files = generator.Generate(FirstSeed + cases);
            var difference = comparison.Difference(files);
            refused += comparison.Refused - refusedBefore;
            if (difference is not null)
            {
                differences++;
                Show(output, files, difference, comparison);
            }

            if ((cases + 1) % ProgressEvery == 0)
            {
                output.WriteLine($"{Release}: {cases + 1} cases, {refused} of them refused, {differences} differences, {watch.Elapsed.TotalSeconds:F0} s");
            }
        }

        output.WriteLine($"{Release}: done; {cases} cases from seed {FirstSeed}, {refused} of them refused, {differences} differences, {watch.Elapsed.TotalSeconds:F0} s");
        return differences;
    }

    private void Show(TextWriter output, FuzzCase files, string difference, Comparison comparison)
    {
        var small = new Shrinker(candidate => comparison.Difference(candidate) is not null).Shrink(files);
        output.WriteLine($"=== {Release}, seed {files.Seed}: {comparison.Difference(small) ?? difference}");
        output.WriteLine(CaseText.Of(small));
    }
}
