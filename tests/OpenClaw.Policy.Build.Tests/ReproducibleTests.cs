using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>Two clones of this repository, in folders of other names, give the same package, and it leads back to their commit.</summary>
[TestClass]
public sealed class ReproducibleTests
{
    private const string Origin = "https://github.com/some-organization/some-fork.git";

    private static PackedClone _one = null!;
    private static PackedClone _other = null!;

    [ClassInitialize]
    public static void Pack(TestContext _)
    {
        _one = PackedClone.Make("one", Origin);
        _other = PackedClone.Make("another place", Origin);
    }

    [TestMethod]
    public void A_clean_clone_gives_the_same_bytes_twice() => Assert.AreEqual(Hash(_one.Package), Hash(_other.Package));

    [TestMethod]
    public void The_package_names_the_commit_that_it_was_made_of()
    {
        using var package = ZipFile.OpenRead(_other.Package);
        using var nuspec = package.GetEntry("OpenClaw.Policy.Build.nuspec")!.Open();
        var repository = XDocument.Load(nuspec).Descendants().Single(static e => e.Name.LocalName == "repository");

        Assert.AreEqual("git", repository.Attribute("type")!.Value);
        Assert.StartsWith("https://github.com/", repository.Attribute("url")!.Value);
        Assert.AreEqual(_other.Commit, repository.Attribute("commit")!.Value);
    }

    [TestMethod]
    public void Symbols_lead_to_the_sources_of_the_commit_on_GitHub()
    {
        using var package = ZipFile.OpenRead(_other.Package);
        var assemblies = package.Entries.Where(static e => e.FullName.EndsWith(".dll", StringComparison.Ordinal)).ToList();

        Assert.IsNotEmpty(assemblies);
        foreach (var assembly in assemblies)
        {
            using var content = new MemoryStream();
            using (var stream = assembly.Open())
            {
                stream.CopyTo(content);
            }

            var symbols = EmbeddedSymbols.Read(content.ToArray());
            var (path, address) = symbols.SourceLinks.Single();
            Assert.AreEqual($"https://raw.githubusercontent.com/some-organization/some-fork/{_other.Commit}/*", address);
            Assert.IsNotEmpty(symbols.LinkedSources);
            foreach (var source in symbols.LinkedSources)
            {
                Assert.StartsWith(path[..^1], source);
                Assert.IsTrue(File.Exists(Path.Combine(_other.Folder, source[(path.Length - 1)..])), source);
            }
        }
    }

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
