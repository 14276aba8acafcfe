using System.Text.Json.Nodes;
using OpenClaw.Policy.Fuzzing.Generation;

namespace OpenClaw.Policy.Fuzzing;

/// <summary>Takes everything out of a case that the difference does not need.</summary>
internal sealed class Shrinker(Func<FuzzCase, bool> differs)
{
    /// <summary>The real program takes a tenth of a second a run.</summary>
    private const int MostRuns = 400;

    private int _runs;

    public FuzzCase Shrink(FuzzCase files)
    {
        for (var size = int.MaxValue; Size(files) < size && _runs < MostRuns;)
        {
            size = Size(files);
            files = WithoutFiles(files);
            files = Without(files, static f => f.Policy, static (f, node) => f with { Policy = node });
            files = Without(files, static f => f.Config, static (f, node) => f with { Config = node });
            files = Without(files, static f => f.ExecApprovals, static (f, node) => f with { ExecApprovals = node });
        }

        return files;
    }

    private FuzzCase WithoutFiles(FuzzCase files)
    {
        files = Try(files with { ExecApprovals = null }) ?? files;
        files = Try(files with { Agent = null }) ?? files;
        files = Try(files with { Variables = new Dictionary<string, string>() }) ?? files;
        foreach (var (name, lines) in files.Documents)
        {
            var others = files.Documents.Where(d => d.Key != name);
            files = Try(files with { Documents = others.ToDictionary() })
                ?? Try(files with { Documents = others.Append(new(name, [.. lines.Take(lines.Count / 2)])).ToDictionary() })
                ?? files;
        }

        return files;
    }

    private FuzzCase Without(FuzzCase files, Func<FuzzCase, JsonNode?> get, Func<FuzzCase, JsonNode?, FuzzCase> set)
    {
        for (var place = 0; place < JsonPlaces.In(get(files)).Count && _runs < MostRuns;)
        {
            var smaller = get(files)!.DeepClone();
            var (container, name, index) = JsonPlaces.In(smaller)[place];
            JsonPlaces.Remove(container, name, index);
            if (Try(set(files, smaller)) is { } found)
            {
                files = found;
            }
            else
            {
                place++;
            }
        }

        return files;
    }

    private FuzzCase? Try(FuzzCase files)
    {
        _runs++;
        return IsEnabled(files.Config) && differs(files) ? files : null;
    }

    /// <summary>Without the entry of the plugin the two differ by nature: the module of the real program does not ask for it.</summary>
    private static bool IsEnabled(JsonNode? config) => config?["plugins"]?["entries"]?["policy"]?["enabled"]?.ToJsonString() == "true";

    private static int Size(FuzzCase files) =>
        JsonPlaces.In(files.Config).Count + JsonPlaces.In(files.Policy).Count + JsonPlaces.In(files.ExecApprovals).Count
        + files.Documents.Sum(static d => 1 + d.Value.Count) + files.Variables.Count;
}
