using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Tests.Files;

[TestClass]
public sealed class NodePathTests
{
    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("/a", "b", "/a/b")]
    [DataRow("/a", "/b", "/b")]
    [DataRow("/a", "../../b/.//c/", "/b/c")]
    [DataRow("/a", "", "/a")]
    [DataRow("/", "..", "/")]
    [DataRow("/a", "b\0c", "/a/b\0c")]
    public void Paths_are_resolved(string directory, string path, string resolved) => Assert.AreEqual(resolved, NodePath.Resolve(directory, path));

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("/a/b.c", "/a", "b.c")]
    [DataRow("/a", "/", "a")]
    [DataRow("/", "/", "")]
    [DataRow("/a/b/", "/a", "b")]
    public void Paths_are_taken_apart(string path, string directory, string name)
    {
        Assert.AreEqual(directory, NodePath.DirectoryName(path));
        Assert.AreEqual(name, NodePath.BaseName(path));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("/a", "/a", true)]
    [DataRow("/a", "/a/b", true)]
    [DataRow("/a/", "/a/b", true)]
    [DataRow("/", "/a", true)]
    [DataRow("/a", "/ab", false)]
    [DataRow("/a", "/", false)]
    [DataRow("/a", "/a/../b", false)]
    [DataRow("/a", "/a/..b", true)]
    public void Insides_are_told_by_whole_names(string directory, string path, bool isInside) =>
        Assert.AreEqual(isInside, NodePath.IsInside(directory, path));
}
