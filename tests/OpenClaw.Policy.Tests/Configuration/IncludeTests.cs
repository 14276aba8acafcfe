using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class IncludeTests
{
    private static readonly (string, string) A = ("/cfg/a.json", "{x:1,list:[1],in:{a:1,both:1}}");
    private static readonly (string, string) B = ("/cfg/b.json", "{x:2,y:2,list:[2],in:{b:2,both:2}}");

    [TestMethod]
    [DataRow("{$include:'./a.json'}", "{\"x\":1,\"list\":[1],\"in\":{\"a\":1,\"both\":1}}")]
    [DataRow("{n:{$include:'a.json'}}", "{\"n\":{\"x\":1,\"list\":[1],\"in\":{\"a\":1,\"both\":1}}}")]
    [DataRow("{$include:['a.json','b.json']}", "{\"x\":2,\"list\":[1,2],\"in\":{\"a\":1,\"both\":2,\"b\":2},\"y\":2}")]
    [DataRow("{$include:['b.json','a.json']}", "{\"x\":1,\"y\":2,\"list\":[2,1],\"in\":{\"b\":2,\"both\":1,\"a\":1}}")]
    [DataRow("{z:0,$include:'a.json',x:9,list:[3]}", "{\"x\":9,\"list\":[1,3],\"in\":{\"a\":1,\"both\":1},\"z\":0}")]
    [DataRow("{in:{$include:'a.json',both:7},$include:'b.json'}",
        "{\"x\":2,\"y\":2,\"list\":[2],\"in\":{\"b\":2,\"both\":7,\"x\":1,\"list\":[1],\"in\":{\"a\":1,\"both\":1}}}")]
    [DataRow("{l:[{$include:'a.json'}]}", "{\"l\":[{\"x\":1,\"list\":[1],\"in\":{\"a\":1,\"both\":1}}]}")]
    [DataRow("{$include:[]}", "{}")]
    [DataRow("{$include:'a.json',list:{a:1},in:null}", "{\"x\":1,\"list\":{\"a\":1},\"in\":null}")]
    [DataRow("{n:{$include:'/cfg/sub/../a.json'}}", "{\"n\":{\"x\":1,\"list\":[1],\"in\":{\"a\":1,\"both\":1}}}")]
    [DataRow("{n:{$include:'sub/list.json'}}", "{\"n\":[\"up\",{\"x\":1,\"list\":[1],\"in\":{\"a\":1,\"both\":1}}]}")]
    public void Files_are_put_together(string config, string resolved) => Assert.AreEqual(
        resolved,
        Configs.Resolve(new InMemoryFileSet((Configs.RootPath, config), A, B, ("/cfg/sub/list.json", "['up',{$include:'../a.json'}]"))));

    [TestMethod]
    public void Keys_that_reach_prototypes_do_not_cross_files()
    {
        var files = new InMemoryFileSet(
            (Configs.RootPath, "{$include:['a.json','b.json'],prototype:1}"),
            ("/cfg/a.json", "{constructor:{a:1},__proto__:{p:1}}"),
            ("/cfg/b.json", "{constructor:{b:1},__proto__:{q:1},k:1}"));

        Assert.AreEqual("{\"k\":1}", Configs.Resolve(files));
    }

    [TestMethod]
    [DataRow("2026.7.35", "{\"m\":{\"constructor\":1,\"k\":[{\"constructor\":1}]}}")]
    [DataRow("2026.8.1", "{\"m\":{\"k\":[{\"constructor\":1}]}}")]
    public void Keys_that_reach_prototypes_are_dropped_at_any_depth_by_later_releases(string release, string resolved)
    {
        var files = new InMemoryFileSet(
            (Configs.RootPath, "{$include:'a.json',m:{constructor:1,k:[{constructor:1}]}}"), ("/cfg/a.json", "{}"));

        var config = ConfigLoader.Load(files, Configs.Host(), Configs.RootPath, ReleaseCatalog.Find(release)!);

        Assert.AreEqual(resolved, JsonTextWriter.GetText(config.Resolved));
    }

    [TestMethod]
    [DataRow("{$include:'none.json'}", "Failed to read include file: none.json (resolved: /cfg/none.json)")]
    [DataRow("{$include:'../out.json'}", "Include path escapes config directory: ../out.json (root: /cfg)")]
    [DataRow("{$include:'/out.json'}", "Include path escapes config directory: /out.json (root: /cfg)")]
    [DataRow("{$include:'/cfgs/out.json'}", "Include path escapes config directory: /cfgs/out.json (root: /cfg)")]
    [DataRow("{$include:'link.json'}", "Include path resolves outside config directory (symlink): link.json (root: /cfg)")]
    [DataRow("{$include:'sub'}", "Include file failed security checks (regular file, max 2097152 bytes, no hardlinks): sub")]
    [DataRow("{$include:'twin.json'}", "Include file failed security checks (regular file, max 2097152 bytes, no hardlinks): twin.json")]
    [DataRow("{$include:'to-twin.json'}", "Include file failed security checks (regular file, max 2097152 bytes, no hardlinks): to-twin.json")]
    [DataRow("{$include:'ring.json'}", "Failed to resolve include file realpath: ring.json (resolved: /cfg/ring.json)")]
    [DataRow("{$include:'broken.json'}", "Failed to parse include file: broken.json (resolved: /cfg/broken.json)")]
    [DataRow("{$include:'text.json',a:1}", "Sibling keys require included content to be an object")]
    [DataRow("{$include:1}", "Invalid $include value: expected string or array of strings, got number")]
    [DataRow("{$include:null}", "Invalid $include value: expected string or array of strings, got object")]
    [DataRow("{$include:['text.json',true]}", "Invalid $include array item: expected string, got boolean")]
    [DataRow("{$include:'openclaw.json'}", "Circular include detected: /cfg/openclaw.json -> /cfg/openclaw.json")]
    [DataRow("{$include:'sub/loop.json'}", "Circular include detected: /cfg/openclaw.json -> /cfg/sub/loop.json -> /cfg/openclaw.json")]
    [DataRow("{$include:'${NAME}.json'}", "Failed to read include file: ${NAME}.json (resolved: /cfg/${NAME}.json)")]
    public void What_cannot_be_included_is_refused(string config, string message)
    {
        var files = new InMemoryFileSet(
            (Configs.RootPath, config),
            ("/cfg/text.json", "'text'"),
            ("/cfg/broken.json", "{a:\n!}"),
            ("/cfg/sub/loop.json", "{n:{$include:'../openclaw.json'}}"),
            ("/out.json", "{}"),
            ("/cfg/twin.json", "{}"),
            ("/cfgs/out.json", "{}"))
            .WithLink("/cfg/link.json", "/out.json").WithLink("/cfg/ring.json", "/cfg/ring.json").WithLink("/cfg/to-twin.json", "/cfg/twin.json")
            .WithOtherName("/cfg/twin.json");

        Assert.AreEqual(message, Configs.Issue(files, ("NAME", "text")));
    }

    [TestMethod]
    public void An_included_file_that_does_not_parse_is_reported_at_its_fault()
    {
        var issue = Configs.Load(new InMemoryFileSet((Configs.RootPath, "{$include:'a.json'}"), ("/cfg/a.json", "{a:\n !}"))).Issues.Single();

        Assert.AreEqual("a.json:2:2", Configs.Place(issue.Origin));
        Assert.AreEqual("JSON5: invalid character '!' at 2:2", issue.Detail);
    }

    [TestMethod]
    public void A_refused_include_is_reported_where_it_is_written()
    {
        var issue = Configs.Load("{\n  $include: 'none.json',\n}").Issues.Single();

        Assert.AreEqual("openclaw.json:2:13", Configs.Place(issue.Origin));
    }

    [TestMethod]
    public void The_same_file_may_be_included_in_several_places()
    {
        var files = new InMemoryFileSet((Configs.RootPath, "{a:{$include:'v.json'},b:{$include:'v.json'}}"), ("/cfg/v.json", "5"));

        Assert.AreEqual("{\"a\":5,\"b\":5}", Configs.Resolve(files));
    }

    [TestMethod]
    [DataRow("/else:/more", "/more/x.json", DisplayName = "A listed folder")]
    [DataRow(" ~/shared ", "/home/me/shared/x.json", DisplayName = "A folder in the home folder")]
    [DataRow("near", "/cwd/near/x.json", DisplayName = "A folder in the current directory")]
    public void The_owner_of_the_machine_can_list_further_folders(string roots, string path)
    {
        var files = new InMemoryFileSet((Configs.RootPath, $"{{$include:'{path}'}}"), (path, "{ok:true}"));

        Assert.StartsWith("Include path escapes config directory", Configs.Issue(files));
        Assert.AreEqual("{\"ok\":true}", Configs.Resolve(files, ("OPENCLAW_INCLUDE_ROOTS", roots)));
    }

    [TestMethod]
    public void A_config_folder_that_is_a_link_holds_its_own_files()
    {
        var files = new InMemoryFileSet(("/real/openclaw.json", "{$include:'a.json'}"), ("/real/a.json", "{a:1}")).WithLink("/cfg", "/real");

        Assert.AreEqual("{\"a\":1}", Configs.Resolve(files));
    }

    [TestMethod]
    [DataRow(10, true)]
    [DataRow(11, false)]
    public void Files_are_included_up_to_ten_levels_deep(int levels, bool isIncluded)
    {
        var files = Enumerable.Range(0, levels + 1)
            .Select(i => (i == 0 ? Configs.RootPath : $"/cfg/{i}.json", i == levels ? "{end:1}" : $"{{n:{{$include:'{i + 1}.json'}}}}"));

        Assert.AreEqual(isIncluded, Configs.Resolve(new InMemoryFileSet([.. files])).Contains("end", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_file_of_two_mebibytes_is_the_largest()
    {
        const string Start = "{a:1}";
        string Padded(int length) => Start + new string(' ', length - Start.Length);
        InMemoryFileSet Files(int length) => new((Configs.RootPath, "{$include:'a.json'}"), ("/cfg/a.json", Padded(length)));

        Assert.AreEqual("{\"a\":1}", Configs.Resolve(Files(2097152)));
        Assert.StartsWith("Include file failed security checks", Configs.Issue(Files(2097153)));
    }

    [TestMethod]
    public void Files_that_multiply_each_other_are_stopped()
    {
        var many = string.Join(',', Enumerable.Repeat("{$include:'#.json'}", 20));
        var files = Enumerable.Range(0, 9)
            .Select(i => (i == 0 ? Configs.RootPath : $"/cfg/{i}.json", $"{{n:[{many.Replace("#", $"{i + 1}", StringComparison.Ordinal)}]}}"))
            .Append(("/cfg/9.json", "1"));

        Assert.AreEqual("More than 2000 files are included.", Configs.Issue(new InMemoryFileSet([.. files])));
    }

    [TestMethod]
    public void Files_that_nest_each_other_too_deeply_are_stopped()
    {
        string Deep(string inner) => string.Concat(Enumerable.Repeat("[", 600)) + inner + string.Concat(Enumerable.Repeat("]", 600));
        var files = new InMemoryFileSet(
            (Configs.RootPath, $"{{a:{Deep("{$include:'b.json'}")}}}"),
            ("/cfg/b.json", Deep("1")));

        Assert.AreEqual("Included files nest objects and arrays more than 1000 levels deep.", Configs.Issue(files));
    }

    [TestMethod]
    public void Values_keep_the_file_that_they_come_from()
    {
        var files = new InMemoryFileSet(
            (Configs.RootPath, "{\n  $include: 'a.json',\n  in: { own: 1 },\n}"),
            ("/cfg/a.json", "{\n x: 1,\n in: { a: 1 } }"));

        var config = Configs.Load(files).Config;

        Assert.AreEqual("a.json:2:5", Configs.Place(config["x"]!.Origin));
        Assert.AreEqual("a.json:3:11", Configs.Place(config.Find("in", "a")!.Origin));
        Assert.AreEqual("openclaw.json:3:14", Configs.Place(config.Find("in", "own")!.Origin));
        var merged = (MergedOrigin)config["in"]!.Origin!;
        CollectionAssert.AreEqual(new[] { "a.json:3:2", "openclaw.json:3:3" }, merged.Parts.Select(Configs.Place).ToArray());
    }
}
