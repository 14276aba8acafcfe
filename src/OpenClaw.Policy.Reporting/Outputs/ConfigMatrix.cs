using System.Text;
using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Json;

namespace OpenClaw.Policy.Reporting.Outputs;

/// <summary>The configs of a repository as a matrix of GitHub jobs: one job a config, in one line of JSON.</summary>
public static class ConfigMatrix
{
    /// <summary>GitHub runs no more jobs of one matrix.</summary>
    public const int MaxJobs = 256;

    /// <summary>
    /// <c>{"include":[{"name":"agents/a","config":"agents/a/openclaw.json"}]}</c>: the config as the input of the action takes it, and its folder as a
    /// name for people and artefacts. One that lies in a submodule has that as <c>submodule</c> too, so that a workflow can treat it in another way. None is
    /// left out: a change could make a submodule of a folder.
    /// </summary>
    /// <param name="configs">At most <see cref="MaxJobs"/>.</param>
    public static string Of(IReadOnlyList<FoundConfig> configs)
    {
        ArgumentNullException.ThrowIfNull(configs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(configs.Count, MaxJobs);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ReportJson.Options with { Indented = false }))
        {
            json.WriteStartObject();
            json.WriteStartArray("include");
            foreach (var (config, submodule) in configs)
            {
                json.WriteStartObject();
                json.WriteText("name", config.LastIndexOf('/') is > 0 and var slash ? config[..slash] : ".", int.MaxValue);
                json.WriteText("config", config, int.MaxValue);
                if (submodule is not null)
                {
                    json.WriteText("submodule", submodule, int.MaxValue);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.ASCII.GetString(stream.ToArray());
    }
}
