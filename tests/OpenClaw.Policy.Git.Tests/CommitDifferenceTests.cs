using OpenClaw.Policy.Git.Changes;

namespace OpenClaw.Policy.Git.Tests;

[TestClass]
public sealed class CommitDifferenceTests
{
    [TestMethod]
    public void Every_kind_of_change_is_told()
    {
        using var repository = new TempRepository();
        foreach (var name in new[] { "modified", "deleted", "typed" })
        {
            repository.Write(name, $"{name}\nsecond\n");
        }

        repository.Write("renamed-old", string.Concat(Enumerable.Range(1, 20).Select(static i => $"line {i}\n")));
        repository.Commit();
        repository.Write("modified", "modified\nchanged\n");
        repository.Delete("deleted");
        repository.Link("typed", "modified");
        File.Move(repository.PathOf("renamed-old"), repository.PathOf("renamed-new"));
        repository.Write("added ü", "a\n");
        repository.Commit();

        var changes = Files(repository).OrderBy(static c => c.Kind).ToArray();

        CollectionAssert.AreEqual(
            new FileChange[]
            {
                new(FileChangeKind.Added, null, "added ü"),
                new(FileChangeKind.Deleted, "deleted", null),
                new(FileChangeKind.Modified, "modified", "modified"),
                new(FileChangeKind.Renamed, "renamed-old", "renamed-new"),
                new(FileChangeKind.TypeChanged, "typed", "typed"),
            },
            changes);
    }

    [TestMethod]
    [DataRow("a\nb\nc\n", "a\nx\nc\n", "2,1 2,1")]
    [DataRow("a\nb\nc\n", "a\nc\n", "2,1 1,0")]
    [DataRow("a\nc\n", "a\nb1\nb2\nc\n", "1,0 2,2")]
    [DataRow("a\nb", "a\nc", "2,1 2,1")]
    [DataRow("a\n", "a\n@@ -1 +1 @@\ndiff --git a/x b/x\n", "1,0 2,2")]
    [DataRow("-- a\nb\n", "++ a\nb\n", "1,1 1,1")]
    [DataRow("1\n2\n3\n4\n5\n6\n", "x\n2\n3\n4\n5\ny\n", "1,1 1,1;6,1 6,1")]
    public void Lines_are_told_whatever_a_file_holds(string before, string after, string expected)
    {
        using var repository = new TempRepository();
        repository.Write(".gitattributes", "* -diff\n");
        repository.Write("a", before);
        repository.Commit();
        repository.Write("a", after);
        repository.Commit();
        using var git = GitRepository.Open(repository.Root);

        var file = Lines(git).Single();

        Assert.AreEqual(expected, string.Join(';', file.Hunks.Select(static h => $"{h.OldStart},{h.OldCount} {h.NewStart},{h.NewCount}")));
    }

    [TestMethod]
    public void A_renamed_file_has_only_the_lines_that_changed()
    {
        using var repository = new TempRepository();
        var lines = Enumerable.Range(1, 20).Select(static i => $"line {i}").ToArray();
        repository.Write("old", string.Join('\n', lines));
        repository.Write("to-link", "text\n");
        repository.Commit();
        lines[9] = "changed";
        repository.Delete("old");
        repository.Write("new", string.Join('\n', lines));
        repository.Link("to-link", "new");
        repository.Commit();
        using var git = GitRepository.Open(repository.Root);

        var files = Lines(git);

        var renamed = files.Single(static f => f.File.Kind == FileChangeKind.Renamed);
        Assert.AreEqual(new LineHunk(10, 1, 10, 1), renamed.Hunks.Single());
        Assert.IsTrue(renamed.Hunks[0].ContainsNew(10));
        Assert.IsFalse(renamed.Hunks[0].ContainsNew(11));
        Assert.HasCount(2, files.Single(static f => f.File.Kind == FileChangeKind.TypeChanged).Hunks);
    }

    [TestMethod]
    public void A_name_that_is_no_text_does_not_disturb_the_others()
    {
        using var repository = new TempRepository();
        const string Head = "committer C <c@example.org> 1700000000 +0000\ndata 1\nx\n";
        repository.FastImport(
            $"commit refs/heads/main\nmark :1\n{Head}M 100644 inline \"bad\\377\"\ndata 2\na\n\nM 100644 inline \"quo\\\"te\"\ndata 2\na\n\n"
            + $"commit refs/heads/main\n{Head}from :1\nM 100644 inline \"bad\\377\"\ndata 2\nb\n\nM 100644 inline \"quo\\\"te\"\ndata 4\na\nb\n\n");
        using var git = GitRepository.Open(repository.Root);

        var files = CommitDifference.Files(git, git.Resolve("main~1"), git.Resolve("main"));
        var lines = CommitDifference.Lines(git, git.Resolve("main~1"), git.Resolve("main"), files.Where(static f => f.NewPath == "quo\"te"));

        CollectionAssert.AreEqual(new[] { "bad\uFFFD", "quo\"te" }, files.Select(static f => f.NewPath).ToArray());
        Assert.AreEqual(new LineHunk(1, 0, 2, 1), lines.Single().Hunks.Single());
    }

    private static IReadOnlyList<FileChange> Files(TempRepository repository)
    {
        using var git = GitRepository.Open(repository.Root);
        return CommitDifference.Files(git, git.Resolve("HEAD~1"), git.Resolve("HEAD"));
    }

    private static IReadOnlyList<FileHunks> Lines(GitRepository git)
    {
        var (from, to) = (git.Resolve("HEAD~1"), git.Resolve("HEAD"));
        return CommitDifference.Lines(git, from, to, CommitDifference.Files(git, from, to));
    }
}
