using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests;

/// <summary>Policies as tests write them down.</summary>
internal static class Policies
{
    public static Node Parse(string text) => Json5Reader.Read(new SourceText("/ws/policy.jsonc", text)).Root;

    public static AuthoredPolicy Of(string text, string release) =>
        new(Parse(text), "policy.jsonc", "policy.jsonc", ReleaseCatalog.Find(release)!.Contract);

    public static PolicyDocument Document(string name, string text) => PolicyDocument.Load(new InMemoryFileSet(($"/w/{name}", text)), $"/w/{name}", name);
}
