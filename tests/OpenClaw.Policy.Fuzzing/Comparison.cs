using System.Globalization;
using OpenClaw.Policy.Fuzzing.Programs;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Fuzzing;

/// <summary>Runs a case through both programs.</summary>
internal sealed class Comparison(OpenClawRelease release, RealProgram real, string root)
{
    private readonly OurProgram _ours = new(release.Version);

    /// <summary>How many of the cases the real program refused.</summary>
    public int Refused { get; private set; }

    public int Compared { get; private set; }

    /// <summary>Null when both say the same.</summary>
    public string? Difference(FuzzCase files)
    {
        // The real program keeps databases open by their path, so each run has a folder of its own.
        var path = Path.Combine(root, Compared.ToString(CultureInfo.InvariantCulture));
        var answer = real.Check(new CaseFolder(path, files, release.Contract.KeepsApprovalsInDatabase));

        // The real program leaves state files behind.
        var ours = _ours.Check(new CaseFolder(path, files, release.Contract.KeepsApprovalsInDatabase));
        Directory.Delete(path, recursive: true);
        Compared++;
        Refused += answer.Report is null ? 1 : 0;
        return ours.DifferenceTo(answer);
    }
}
