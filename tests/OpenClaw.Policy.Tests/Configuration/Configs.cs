using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Configuration;

/// <summary>Configs that lie in <c>/cfg</c>, on a machine whose home folder is <c>/home/me</c> and that works in <c>/cwd</c>.</summary>
internal static class Configs
{
    public const string RootPath = "/cfg/openclaw.json";

    public static OpenClawRelease Release { get; } = ReleaseCatalog.Find("2026.5.20")!;

    public static HostEnvironment Host(params (string Name, string Value)[] variables) => new(
        new EnvironmentSnapshot(variables.Select(static v => KeyValuePair.Create(v.Name, v.Value)).Prepend(new("HOME", "/home/me"))),
        "/cwd");

    public static ConfigSnapshot Load(string config, params (string Name, string Value)[] variables) =>
        Load(new InMemoryFileSet((RootPath, config)), variables);

    public static ConfigSnapshot Load(IFileSet files, params (string Name, string Value)[] variables) =>
        ConfigLoader.Load(files, Host(variables), RootPath, Release);

    /// <summary>A config with includes and variables resolved, as JSON; whether it is valid does not matter.</summary>
    public static string Resolve(IFileSet files, params (string Name, string Value)[] variables) =>
        JsonTextWriter.GetText(Load(files, variables).Resolved);

    public static string Resolve(string config, params (string Name, string Value)[] variables) =>
        Resolve(new InMemoryFileSet((RootPath, config)), variables);

    /// <summary>One setting of a valid config after defaults, as JSON; empty when it is not there.</summary>
    public static string Setting(string config, params string[] path)
    {
        var snapshot = Load(config);
        Assert.AreEqual("", string.Join('\n', snapshot.Issues.Select(static i => $"{i.Path}: {i.Message}")));
        return snapshot.Config.Find(path) is { } node ? JsonTextWriter.GetText(node) : "";
    }

    /// <summary>The message of the only issue.</summary>
    public static string Issue(IFileSet files, params (string Name, string Value)[] variables) =>
        Load(files, variables).Issues.Single().Message;

    /// <summary><c>file:line:column</c> of the place to edit.</summary>
    public static string Place(Origin? origin)
    {
        var start = origin!.Anchor.StartPosition;
        return $"{Path.GetFileName(origin.Anchor.Source.Path)}:{start.Line}:{start.Column}";
    }
}
