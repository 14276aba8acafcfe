using System.Runtime.Versioning;
using OpenClaw.Policy.Build.State;

namespace OpenClaw.Policy.Build.Tests.State;

[TestClass]
public sealed class StateKeyTests
{
    [TestMethod]
    public void A_user_has_one_key()
    {
        using var folder = new TemporaryFolder();

        var seals = Enumerable.Range(0, 8).AsParallel().Select(_ => StateKey.Open(folder.PathOf("new/data"))!.Seal("x"u8)).Distinct().ToList();

        Assert.ContainsSingle(seals);
        Assert.AreEqual("state.key", Path.GetFileName(Directory.GetFiles(folder.PathOf("new/data")).Single()));
    }

    [TestMethod]
    public void Two_users_have_two_keys()
    {
        using var folder = new TemporaryFolder();

        Assert.AreNotEqual(StateKey.Open(folder.PathOf("one"))!.Seal("x"u8), StateKey.Open(folder.PathOf("two"))!.Seal("x"u8));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [UnsupportedOSPlatform("windows")]
    public void Nobody_else_can_read_a_key()
    {
        using var folder = new TemporaryFolder();

        _ = StateKey.Open(folder.Root);

        Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.PathOf("state.key")));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [UnsupportedOSPlatform("windows")]
    public void A_key_that_others_can_read_is_no_key()
    {
        using var folder = new TemporaryFolder();
        _ = StateKey.Open(folder.Root);

        File.SetUnixFileMode(folder.PathOf("state.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Assert.IsNull(StateKey.Open(folder.Root));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(31)]
    [DataRow(33)]
    public void A_damaged_key_is_no_key(int length)
    {
        using var folder = new TemporaryFolder();
        _ = StateKey.Open(folder.Root);

        File.WriteAllBytes(folder.PathOf("state.key"), new byte[length]);

        Assert.IsNull(StateKey.Open(folder.Root));
    }

    [TestMethod]
    public void Where_no_key_can_be_made_there_is_none()
    {
        using var folder = new TemporaryFolder();

        Assert.IsNull(StateKey.Open(folder.Write("a-file", "")));
    }
}
