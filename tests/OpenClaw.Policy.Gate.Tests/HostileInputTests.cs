using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>Whatever a workspace holds, the gate says in one clear line why it could not look, at which place, and fails.</summary>
[TestClass]
public sealed class HostileInputTests
{
    private static readonly Row[] Rows =
    [
        // The config as a file.
        new("config: empty", w => w.Write("openclaw.json", ""), "OCP0003 openclaw.json:1:1"),
        new("config: only a byte order mark", w => w.Write("openclaw.json", "\uFEFF"), "OCP0003 openclaw.json:1:1"),
        new("config: binary", w => w.Write("openclaw.json", [0x7F, 0x45, 0x4C, 0x46, 0x00, 0xFF, 0xFE]), "OCP0003 openclaw.json:1:1"),
        new("config: a folder", w => w.MakeFolder("openclaw.json"), "OCP0002 openclaw.json"),
        new("config: missing", w => w.Delete("openclaw.json"), "OCP0001 -"),
        new("config: a link out of the root", w => w.Link("openclaw.json", w.OutsidePathOf("openclaw.json")), "OCP0011 openclaw.json"),
        new("config: a relative link out of the root", w => w.Link("openclaw.json", "../outside/openclaw.json"), "OCP0011 openclaw.json"),
        new("config: a link to itself", w => w.Link("openclaw.json", "openclaw.json"), "OCP0002 openclaw.json"),
        new("config: a link to a device", w => w.Link("openclaw.json", "/dev/zero"), "OCP0011 openclaw.json"),
        new("config: a named link out of the root", w => w.Link("openclaw.json", w.OutsidePathOf("openclaw.json")), "OCP0011 openclaw.json", r => r with { Config = "openclaw.json" }),
        new("config: a named link to a link out of the root", w => Chained(w, "openclaw.json"), "OCP0011 other.json", r => r with { Config = "other.json" }),
        new("config: in a named folder that leads out of the root", w => w.Link("agents", w.OutsidePathOf("")), "OCP0011 openclaw.json", r => r with { Config = "agents/openclaw.json" }),
        new("config: a pipe that nobody writes to", w => w.MakePipe("openclaw.json"), "OCP0002 openclaw.json"),
        new("config: a named pipe", w => w.MakePipe("openclaw.json"), "OCP0002 openclaw.json", r => r with { Config = "openclaw.json" }),
        new("config: a link to a pipe", w => LinkToPipe(w, "openclaw.json"), "OCP0002 openclaw.json"),
        new("config: a socket", w => w.MakeSocket("openclaw.json"), "OCP0002 openclaw.json"),
        new("config: a name that no file can have", _ => { }, "OCP0050 -", r => r with { Config = "a\0b" }),
        new("config: a name that is too long", _ => { }, "OCP0002 -", r => r with { Config = Repeat("x", 300) }),
        new("config: one byte over the limit", w => w.WriteHollow("openclaw.json", FileLimits.Document + 1L), "OCP0012 openclaw.json"),
        new("config: 64 MiB", w => w.WriteHollow("openclaw.json", 64L * 1024 * 1024), "OCP0012 openclaw.json"),
        new("config: 100,000 levels", w => w.Write("openclaw.json", new string('[', 100_000)), "OCP0012 openclaw.json:1:1001"),
        new("config: 100,000 objects in each other", w => w.Write("openclaw.json", Repeat("{a:", 100_000)), "OCP0012 openclaw.json:1:3001"),

        // The config as JSON5.
        new("config: an array", w => w.Write("openclaw.json", "[]"), "OCP0003 openclaw.json:1:1"),
        new("config: a number", w => w.Write("openclaw.json", "1"), "OCP0003 openclaw.json:1:1"),
        new("config: null", w => w.Write("openclaw.json", "null"), "OCP0003 openclaw.json:1:1"),
        new("config: a comment that does not end", w => w.Write("openclaw.json", "{}\n/* "), "OCP0003 openclaw.json:2:4"),
        new("config: a text that does not end", w => w.Write("openclaw.json", "{\n a: 'x"), "OCP0003 openclaw.json:2:7"),
        new("config: a newline in a key", w => w.Write("openclaw.json", "{\n \"a\nb\": 1 }"), "OCP0003 openclaw.json:2:4"),
        new("config: a missing comma", w => w.Write("openclaw.json", "{\n \"a\": 1\n \"b\": 2 }"), "OCP0003 openclaw.json:3:2"),
        new("config: a bad escape", w => w.Write("openclaw.json", "{ a: '\\u12' }"), "OCP0003 openclaw.json:1:11"),

        // The config as settings.
        new("config: an unknown key", w => w.Write("openclaw.json", "{\n  \"bogus\": 1 }"), "OCP0003 openclaw.json:2:3"),
        new("config: an escaped newline in an unknown key", w => w.Write("openclaw.json", "{ \"a\\nb\": {} }"), "OCP0003 openclaw.json:1:3"),
        new("config: a section of the wrong type", w => w.Write("openclaw.json", "{ channels: 7 }"), "OCP0003 openclaw.json:1:13"),
        new("config: a section that is null", w => w.Write("openclaw.json", "{ agents: null }"), "OCP0003 openclaw.json:1:11"),

        // Includes.
        new("include: missing", w => w.Write("openclaw.json", "{\n  $include: './no.json' }"), "OCP0003 openclaw.json:2:13"),
        new("include: itself", w => w.Write("openclaw.json", "{ $include: './openclaw.json' }"), "OCP0003 openclaw.json:1:13"),
        new("include: a loop of two", w => Two(w, "{ $include: './b.json' }", "{ $include: './openclaw.json' }"), "OCP0003 b.json:1:13"),
        new("include: out of the config's folder", w => w.Write("openclaw.json", "{ $include: '../outside/secret.json' }"), "OCP0003 openclaw.json:1:13"),
        new("include: an absolute path elsewhere", w => w.Write("openclaw.json", "{ $include: '/etc/passwd' }"), "OCP0003 openclaw.json:1:13"),
        new("include: a link out of the root", w => Linked(w, "b.json"), "OCP0003 openclaw.json:1:13"),
        new("include: a pipe that nobody writes to", w => Pipe(w, "b.json"), "OCP0003 openclaw.json:1:13"),
        new("include: a folder", w => Folder(w, "b.json"), "OCP0003 openclaw.json:1:13"),
        new("include: a file with a second name", w => HardLinked(w, "b.json"), "OCP0003 openclaw.json:1:13"),
        new("include: a number", w => w.Write("openclaw.json", "{ $include: 7 }"), "OCP0003 openclaw.json:1:13"),
        new("include: a list with a number", w => Two(w, "{ $include: ['./b.json', 7] }", "{}"), "OCP0003 openclaw.json:1:26"),
        new("include: not JSON5", w => Two(w, "{ $include: './b.json' }", "{\n  ]"), "OCP0003 b.json:2:3"),
        new("include: too large", w => Hollow(w, "b.json"), "OCP0003 openclaw.json:1:13"),
        new("include: a chain of a hundred", Chain, "OCP0003 -"),

        // The plugin's switches.
        new("plugin: off", w => w.Write("openclaw.json", "{ plugins: { entries: { policy: { enabled: false } } } }"), "OCP0008 openclaw.json:1:44"),
        new("plugin: checks off", w => w.Write("openclaw.json", "{ plugins: { entries: { policy: { enabled: true, config: { enabled: false } } } } }"), "OCP0008 openclaw.json:1:69"),
        new("plugin: all plugins off", w => w.Write("openclaw.json", "{ plugins: { enabled: false, entries: { policy: { enabled: true } } } }"), "OCP0008 openclaw.json:1:23"),
        new("plugin: denied", w => w.Write("openclaw.json", "{ plugins: { deny: ['policy'], entries: { policy: { enabled: true } } } }"), "OCP0008 openclaw.json:1:21"),

        // The policy.
        new("policy: missing", w => w.Delete("policy.jsonc"), "OCP0004 policy.jsonc"),
        new("policy: empty", w => w.Write("policy.jsonc", ""), "OCP0006 policy.jsonc:1:1"),
        new("policy: binary", w => w.Write("policy.jsonc", [0x00, 0x01, 0xC3, 0x28]), "OCP0006 policy.jsonc:1:1"),
        new("policy: not JSON5", w => w.Write("policy.jsonc", "{\n a: 01 }"), "OCP0006 policy.jsonc:2:6"),
        new("policy: a folder", w => w.MakeFolder("policy.jsonc"), "OCP0005 policy.jsonc"),
        new("policy: a link out of the root", w => w.Link("policy.jsonc", w.OutsidePathOf("secret.json")), "OCP0011 policy.jsonc"),
        new("policy: below a file", w => Path(w, "openclaw.json/policy.jsonc"), "OCP0005 policy.jsonc"),
        new("policy: a link to itself", w => w.Link("policy.jsonc", "policy.jsonc"), "OCP0005 policy.jsonc"),
        new("policy: a pipe that nobody writes to", w => w.MakePipe("policy.jsonc"), "OCP0005 policy.jsonc"),
        new("policy: a socket", w => w.MakeSocket("policy.jsonc"), "OCP0005 policy.jsonc"),
        new("policy: a link to a device", w => w.Link("policy.jsonc", "/dev/zero"), "OCP0011 policy.jsonc"),
        new("policy: too large", w => w.WriteHollow("policy.jsonc", FileLimits.Document + 1L), "OCP0012 policy.jsonc"),
        new("policy: 100,000 levels", w => w.Write("policy.jsonc", new string('[', 100_000)), "OCP0012 policy.jsonc:1:1001"),
        new("policy: no rule", w => w.Write("policy.jsonc", "{}"), "OCP0009 policy.jsonc"),
        new("policy: only sections that the release does not know", w => w.Write("policy.jsonc", "{ future: { rule: true } }"), "OCP0009 policy.jsonc"),
        new("policy: only empty lists", w => w.Write("policy.jsonc", "{ mcp: { servers: { deny: [] } }, channels: { denyRules: [] } }"), "OCP0009 policy.jsonc"),
        new("policy: keys of unknown order", w => w.Write("policy.jsonc", "{ '\u3377': 1, '\uFFFF': 2, mcp: { servers: { deny: ['x'] } } }"), "OCP0013 policy.jsonc"),
        new("policy: a path out of the root", w => Path(w, "../outside/secret.json"), "OCP0011 secret.json"),
        new("policy: an absolute path elsewhere", w => Path(w, "/etc/passwd"), "OCP0011 passwd"),
        new("policy: a path to nowhere", w => Path(w, "no/such/policy.jsonc"), "OCP0004 policy.jsonc"),

        // Evidence in files.
        new("tools: a folder", w => Tools(w, () => w.MakeFolder("TOOLS.md")), "OCP0007 TOOLS.md"),
        new("tools: a link out of the root", w => Tools(w, () => w.Link("TOOLS.md", w.OutsidePathOf("secret.json"))), "OCP0011 TOOLS.md"),
        new("tools: a pipe that nobody writes to", w => Tools(w, () => w.MakePipe("TOOLS.md")), "OCP0007 TOOLS.md"),
        new("tools: a socket", w => Tools(w, () => w.MakeSocket("TOOLS.md")), "OCP0007 TOOLS.md"),
        new("tools: a link to a pipe", w => Tools(w, () => LinkToPipe(w, "TOOLS.md")), "OCP0007 TOOLS.md"),
        new("tools: a link to a device", w => Tools(w, () => w.Link("TOOLS.md", "/dev/null")), "OCP0011 TOOLS.md"),
        new("tools: a link to itself", w => Tools(w, () => w.Link("TOOLS.md", "TOOLS.md")), "OCP0007 TOOLS.md"),
        new("tools: AGENTS.md a pipe", w => Tools(w, () => w.MakePipe("AGENTS.md")), "OCP0007 AGENTS.md", r => r with { OpenClawVersion = "2026.9.6" }),
        new("tools: AGENTS.md a folder", w => Tools(w, () => w.MakeFolder("AGENTS.md")), "OCP0007 AGENTS.md", r => r with { OpenClawVersion = "2026.9.6" }),
        new("tools: too large", w => Tools(w, () => w.WriteHollow("TOOLS.md", FileLimits.Document + 1L)), "OCP0012 TOOLS.md"),

        // The record of what was accepted.
        new("record: a pipe that nobody writes to", w => Pinned(w, w.MakePipe), "OCP0007 policy.attestation.json", r => r with { OpenClawVersion = null }),
        new("record: a folder", w => Pinned(w, w.MakeFolder), "OCP0007 policy.attestation.json", r => r with { OpenClawVersion = null }),
        new("record: a link out of the root", w => Pinned(w, n => w.Link(n, w.OutsidePathOf("secret.json"))), "OCP0011 policy.attestation.json", r => r with { OpenClawVersion = null }),

        // Options.
        new("option: approvals that are a pipe", w => Approvals(w, w.MakePipe), "OCP0007 approvals.json", r => r with { ExecApprovals = "approvals.json", OpenClawVersion = "2026.9.6" }),
        new("option: approvals that lead out of the root", w => Approvals(w, n => w.Link(n, w.OutsidePathOf("secret.json"))), "OCP0011 approvals.json", r => r with { ExecApprovals = "approvals.json", OpenClawVersion = "2026.9.6" }),
        new("option: a baseline that is a pipe", w => w.MakePipe("base.jsonc"), "OCP0019 base.jsonc", r => r with { BaselinePolicy = "base.jsonc" }),
        new("option: a baseline that leads out of the root", w => w.Link("base.jsonc", w.OutsidePathOf("secret.json")), "OCP0011 base.jsonc", r => r with { BaselinePolicy = "base.jsonc" }),
        new("option: a workspace that is a pipe", w => w.MakePipe("ws"), "OCP0010 ws", r => r with { Workspace = "ws" }),
        new("option: a workspace that leads out of the root", w => w.Link("ws", w.OutsidePathOf("")), "OCP0011 ws", r => r with { Workspace = "ws" }),
        new("option: a config that does not exist", _ => { }, "OCP0001 no.json", r => r with { Config = "no.json" }),
        new("option: a workspace that does not exist", _ => { }, "OCP0010 no", r => r with { Workspace = "no" }),
        new("option: a workspace that is a file", _ => { }, "OCP0010 policy.jsonc", r => r with { Workspace = "policy.jsonc" }),
        new("option: an unknown threshold", _ => { }, "OCP0050 -", r => r with { FailOn = "fatal" }),
        new("option: an unknown release", _ => { }, "OCP0014 openclaw.json", r => r with { OpenClawVersion = "2026.5.19" }),
        new("option: a future release", _ => { }, "OCP0014 openclaw.json", r => r with { OpenClawVersion = "2099.1.1" }),
        new("option: an unknown agent", _ => { }, "OCP0016 openclaw.json", r => r with { Agent = "nobody" }),
        new("option: an agent without an id", _ => { }, "OCP0016 openclaw.json", r => r with { Agent = "**" }),
        new("option: an agent in letters that no id has", _ => { }, "OCP0016 openclaw.json", r => r with { Agent = "\u043C\u0430\u0438\u043D" }),
        new("release: a config written by a newer one", w => w.Write("openclaw.json", "{ meta: { lastTouchedVersion: '2099.1.1' } }"), "OCP0014 openclaw.json:1:31", r => r with { OpenClawVersion = null }),
        new("release: pinned hashes but no release", _ => { }, "OCP0015 openclaw.json", r => r with { OpenClawVersion = null, ExpectedHash = "sha256:00" }),
    ];

    public static IEnumerable<object[]> Names => Rows.Select(static r => new object[] { r.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void The_gate_says_in_one_line_why_it_could_not_look(string name)
    {
        var row = Rows.Single(r => r.Name == name);
        using var workspace = new TempWorkspace();
        row.Spoil(workspace);

        // A threshold of none must not help.
        var result = PolicyGate.Run(row.Ask(workspace.Request with { FailOn = "none" }));

        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
        var reason = result.Diagnostics.First(static d => d.IsCouldNotLook);
        Assert.AreEqual(row.Expected, $"{reason.Descriptor.Code} {Place(row, reason.Location)}");
        Assert.IsFalse(string.IsNullOrWhiteSpace(reason.Message));
        foreach (var text in result.Diagnostics.Select(static d => $"{d.Message} {d.Remedy}"))
        {
            Assert.DoesNotContain("   at ", text);
            Assert.DoesNotContain("Exception", text);
            Assert.DoesNotContain("hunter2", text);
        }
    }

    [TestMethod]
    [DataRow("with spaces")]
    [DataRow("semi;colon")]
    [DataRow("per%20cent %41")]
    [DataRow("Größe 日本 Ж")]
    [DataRow("new\nline")]
    [DataRow("hash#mark")]
    [DataRow("$(property) @(item) 'quote'")]
    public void A_folder_of_any_name_is_judged(string name)
    {
        using var workspace = new TempWorkspace(name);

        var result = workspace.Run();

        Assert.AreEqual(GateVerdict.Passed, result.Verdict, string.Join('\n', result.Diagnostics.Select(static d => d.Message)));
        Assert.AreEqual(workspace.Root, result.Root);
    }

    [TestMethod]
    public void Links_that_stay_in_the_root_are_followed_also_when_they_are_named()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("files/openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        workspace.Write("files/policy.jsonc", """{ "mcp": { "servers": { "deny": ["bad"] } } }""");
        workspace.Link("openclaw.json", "files/openclaw.json");
        workspace.Link("agents", "files");

        foreach (var config in (string?[])[null, "openclaw.json", "agents/openclaw.json"])
        {
            var result = PolicyGate.Run(workspace.Request with { Config = config });

            Assert.AreEqual(GateVerdict.Passed, result.Verdict, $"{config}: {string.Join('\n', result.Diagnostics.Select(static d => d.Message))}");
        }
    }

    [TestMethod]
    public void A_root_that_is_reached_through_a_link_is_judged()
    {
        using var workspace = new TempWorkspace();
        Directory.CreateSymbolicLink(workspace.OutsidePathOf("link"), workspace.Root);
        var link = workspace.OutsidePathOf("link");

        var result = PolicyGate.Run(workspace.Request with { BaseDirectory = link, Config = "openclaw.json", Workspace = link });

        Assert.AreEqual(GateVerdict.Passed, result.Verdict, string.Join('\n', result.Diagnostics.Select(static d => d.Message)));
    }

    [TestMethod]
    public void What_is_named_outside_the_root_may_be_a_link()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["bad"] } } }""");
        workspace.WriteOutside("organisation.jsonc", """{ "mcp": { "servers": { "deny": ["bad", "worse"] } } }""");
        File.CreateSymbolicLink(workspace.OutsidePathOf("link.jsonc"), "organisation.jsonc");

        var result = PolicyGate.Run(workspace.Request with { BaselinePolicy = workspace.OutsidePathOf("link.jsonc") });

        Assert.AreEqual("OCP2011", result.Diagnostics.Single(static d => !d.Descriptor.IsNote).Descriptor.Code);
    }

    [TestMethod]
    public void A_file_that_this_user_may_not_read_fails_the_gate()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Inconclusive("The superuser may read everything.");
            return;
        }

        using var workspace = new TempWorkspace();
        File.SetUnixFileMode(workspace.PathOf("policy.jsonc"), UnixFileMode.None);

        var result = workspace.Run();

        Assert.AreEqual("OCP0005", result.Diagnostics[0].Descriptor.Code);
    }

    private static string Place(Row row, DiagnosticLocation? location)
    {
        if (location is null || row.Expected.EndsWith(" -", StringComparison.Ordinal))
        {
            return "-";
        }

        var file = System.IO.Path.GetFileName(location.Path);
        return location.StartLine == 0 ? file : $"{file}:{location.StartLine}:{location.StartColumn}";
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void Two(TempWorkspace workspace, string config, string included)
    {
        workspace.Write("openclaw.json", config);
        workspace.Write("b.json", included);
    }

    private static void Linked(TempWorkspace workspace, string name)
    {
        workspace.Write("openclaw.json", $"{{ $include: './{name}' }}");
        workspace.Link(name, workspace.OutsidePathOf("secret.json"));
    }

    private static void HardLinked(TempWorkspace workspace, string name)
    {
        Two(workspace, $"{{ $include: './{name}' }}", "{}");
        workspace.HardLink(name);
    }

    private static void Pipe(TempWorkspace workspace, string name)
    {
        workspace.Write("openclaw.json", $"{{ $include: './{name}' }}");
        workspace.MakePipe(name);
    }

    private static void LinkToPipe(TempWorkspace workspace, string name)
    {
        workspace.MakePipe("pipe");
        workspace.Link(name, "pipe");
    }

    private static void Chained(TempWorkspace workspace, string name)
    {
        workspace.Link(name, workspace.OutsidePathOf(name));
        workspace.Link("other.json", name);
    }

    private static void Pinned(TempWorkspace workspace, Action<string> spoil)
    {
        var pin = "sha256:" + new string('0', 64);
        workspace.Write("openclaw.json", $"{{ plugins: {{ entries: {{ policy: {{ enabled: true, config: {{ expectedAttestationHash: '{pin}' }} }} }} }} }}");
        spoil("policy.attestation.json");
    }

    private static void Approvals(TempWorkspace workspace, Action<string> spoil)
    {
        workspace.Write("policy.jsonc", "{ execApprovals: { defaults: { allowSecurity: ['deny'] } } }");
        spoil("approvals.json");
    }

    private static void Folder(TempWorkspace workspace, string name)
    {
        workspace.Write("openclaw.json", $"{{ $include: './{name}' }}");
        workspace.MakeFolder(name);
    }

    private static void Hollow(TempWorkspace workspace, string name)
    {
        workspace.Write("openclaw.json", $"{{ $include: './{name}' }}");
        workspace.WriteHollow(name, FileLimits.Document + 1L);
    }

    private static void Chain(TempWorkspace workspace)
    {
        workspace.Write("openclaw.json", "{ $include: './i0.json' }");
        for (var i = 0; i < 100; i++)
        {
            workspace.Write($"i{i}.json", $"{{ $include: './i{i + 1}.json' }}");
        }
    }

    private static void Path(TempWorkspace workspace, string path) => workspace.Write(
        "openclaw.json", $"{{ plugins: {{ entries: {{ policy: {{ enabled: true, config: {{ path: '{path}' }} }} }} }} }}");

    private static void Tools(TempWorkspace workspace, Action spoil)
    {
        workspace.Write("policy.jsonc", "{ tools: { requireMetadata: ['risk'] } }");
        spoil();
    }

    /// <param name="Name">What is wrong.</param>
    /// <param name="Spoil">Makes it wrong.</param>
    /// <param name="Expected">The code and the place: a file, with line and column where there is one; <c>-</c> for no place, or for any.</param>
    /// <param name="Change">What is asked of the gate; null for the usual.</param>
    private sealed record Row(string Name, Action<TempWorkspace> Spoil, string Expected, Func<GateRequest, GateRequest>? Change = null)
    {
        public GateRequest Ask(GateRequest request) => Change?.Invoke(request) ?? request;
    }
}
