using LibGit2Sharp;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Git.Changes;
using OpenClaw.Policy.Git.WorkTree;

namespace OpenClaw.Policy.Git.Tests.SecondOpinion;

/// <summary>Every answer of the git seam against libgit2, which shares no code with the git command or with this project.</summary>
[TestClass]
public sealed class SecondOpinionTests
{
    private const int Repositories = 500;
    private const int FirstSeed = 20_261_201;

    public static IEnumerable<object[]> Blocks => Enumerable.Range(0, Repositories / 50).Select(static b => new object[] { FirstSeed + (b * 50) });

    [TestMethod]
    [DynamicData(nameof(Blocks))]
    public void Fifty_random_repositories_read_alike(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 50; seed++)
        {
            using var random = new RandomRepository(seed);
            using var repository = GitRepository.Open(random.Root);
            var opinion = new Opinion(repository, random.Library, $"seed {seed}");
            opinion.CompareNames(random.Commits);
            opinion.CompareFiles(random.Commits[^1]);
            opinion.CompareFiles(random.Pick(random.Commits));
            opinion.CompareMergeBases(random.Commits, random.Pick(random.Commits), random.Pick(random.Commits));
            opinion.CompareChanges(random.Pick(random.Commits), random.Pick(random.Commits));
            opinion.CompareHistory(random.Commits[^1]);
            opinion.CompareWorkTree();
        }
    }
}
