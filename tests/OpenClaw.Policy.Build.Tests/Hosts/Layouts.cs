using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests.Hosts;

/// <summary>The ways in which a repository can bring the package into its build. The workspace of each breaks its policy in one place.</summary>
internal static class Layouts
{
    public const string Projects = "a reference in each of two projects";
    public const string DirectoryProps = "a reference in Directory.Build.props";
    public const string CentralVersions = "central package management";
    public const string GlobalReference = "a global package reference";
    public const string ArtifactsOutput = "artifacts output layout";
    public const string OtherLanguages = "projects in F# and Visual Basic";
    public const string SdkProject = "a project of the package's SDK";
    public const string SdkInSolution = "a project of the package's SDK in a solution";

    private const string Version = "Version=\"$(TestPackageVersion)\"";

    public static Consumer Create(string layout)
    {
        var consumer = new Consumer(config: Consumer.ViolatingConfig);
        switch (layout)
        {
            case Projects:
                consumer.AddProject("A");
                consumer.AddProject("B", "net10.0;net10.0-windows");
                consumer.AddSolution("A", "B");
                consumer.Write("one.slnf", """{ "solution": { "path": "all.slnx", "projects": ["B/B.csproj"] } }""");
                break;
            case DirectoryProps:
                AddPlainProjects(consumer);
                WriteProps(consumer, Reference(Version));
                break;
            case CentralVersions:
                AddPlainProjects(consumer);
                WriteProps(consumer, Reference(""));
                WriteCentralVersions(consumer, $"""<PackageVersion Include="OpenClaw.Policy.Build" {Version} />""");
                break;
            case GlobalReference:
                AddPlainProjects(consumer);
                WriteProps(consumer, "");
                WriteCentralVersions(consumer, $"""<GlobalPackageReference Include="OpenClaw.Policy.Build" {Version} />""");
                break;
            case ArtifactsOutput:
                AddPlainProjects(consumer);
                WriteProps(consumer, $"<PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup>{Reference(Version)}");
                break;
            case OtherLanguages:
                AddPlainProject(consumer, "A", "fsproj");
                AddPlainProject(consumer, "B", "vbproj");
                consumer.Write("all.slnx", """<Solution><Project Path="A/A.fsproj" /><Project Path="B/B.vbproj" /></Solution>""");
                WriteProps(consumer, Reference(Version));
                break;
            case SdkProject:
                consumer.AddGateProject("policy.proj");
                break;
            case SdkInSolution:
                consumer.AddGateProject("gate/gate.csproj");
                AddPlainProject(consumer, "A");
                consumer.AddSolution("gate", "A");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(layout));
        }

        return consumer;
    }

    private static string Reference(string version) =>
        $"""<ItemGroup><PackageReference Include="OpenClaw.Policy.Build" {version} PrivateAssets="all" /></ItemGroup>""";

    private static void AddPlainProjects(Consumer consumer)
    {
        AddPlainProject(consumer, "A");
        AddPlainProject(consumer, "B");
        consumer.AddSolution("A", "B");
    }

    private static void AddPlainProject(Consumer consumer, string name, string extension = "csproj")
    {
        consumer.Write($"{name}/{name}.{extension}", """
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
            """);
        consumer.Write($"{name}/{name}.cs", $"public static class {name};");
    }

    private static void WriteProps(Consumer consumer, string body) => consumer.Write(
        "Directory.Build.props", $"<Project><PropertyGroup><TestPackageVersion>{TestPackage.Version}</TestPackageVersion></PropertyGroup>{body}</Project>");

    private static void WriteCentralVersions(Consumer consumer, string item) => consumer.Write("Directory.Packages.props", $"""
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup>{item}</ItemGroup>
        </Project>
        """);
}
