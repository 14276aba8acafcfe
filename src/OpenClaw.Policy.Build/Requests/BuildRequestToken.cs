using System.Text;
using OpenClaw.Policy.Gate.Options;

namespace OpenClaw.Policy.Build.Requests;

/// <summary>
/// A request as one MSBuild property value. MSBuild splits and unescapes values at <c>;</c>, <c>%</c> and <c>=</c>, which paths may
/// hold; hexadecimal digits have none of them. Equal requests give equal tokens: that is how the engine knows that it has already evaluated.
/// </summary>
/// <remarks>Every project of a build makes one, in a process that has just started: this form costs nothing to get going.</remarks>
internal static class BuildRequestToken
{
    /// <summary>Between the values; no path and no variable can hold it.</summary>
    private const char Separator = '\0';

    /// <summary>Behind a variable whose value may be shown.</summary>
    private const string Public = "public";

    /// <exception cref="FormatException">A value holds the separator.</exception>
    public static string Encode(BuildRequest request)
    {
        var values = new List<string?> { request.BaseDirectory, request.ConfigFolder, request.Config, request.ReportsOnDemand };
        foreach (var option in GateOptions.OfWorkspace)
        {
            values.Add(request[option]);
        }

        foreach (var (name, value) in request.Environment)
        {
            values.Add(name);
            values.Add(value);
            values.Add(request.PublicVariables.Contains(name) ? Public : "");
        }

        foreach (var value in values)
        {
            if (value is not null && value.Contains(Separator, StringComparison.Ordinal))
            {
                throw new FormatException("An option holds the character U+0000, which no path and no variable can hold.");
            }
        }

        return Convert.ToHexString(Encoding.UTF8.GetBytes(string.Join(Separator, values)));
    }

    /// <exception cref="FormatException">The text is not a token.</exception>
    public static BuildRequest Decode(string token)
    {
        var values = new Queue<string>(Encoding.UTF8.GetString(Convert.FromHexString(token)).Split(Separator));
        var visible = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            return new BuildRequest
            {
                BaseDirectory = Next() ?? throw new FormatException("The request names no folder."),
                ConfigFolder = Next(),
                Config = Next(),
                ReportsOnDemand = Next(),
                Options = Options(),
                Environment = Environment(),
                PublicVariables = visible.Count == 0 ? RequestVariables.NoNames : visible,
            };
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("The text is not a request of this package.", e);
        }

        // Nothing is ever set to nothing: a blank value counts as not set.
        string? Next() => values.Dequeue() is { Length: > 0 } value ? value : null;

        Dictionary<GateOption, string> Options()
        {
            var options = new Dictionary<GateOption, string>();
            foreach (var option in GateOptions.OfWorkspace)
            {
                if (Next() is { } value)
                {
                    options[option] = value;
                }
            }

            return options;
        }

        SortedDictionary<string, string> Environment()
        {
            var environment = new SortedDictionary<string, string>(StringComparer.Ordinal);
            while (values.Count > 0)
            {
                var name = values.Dequeue();
                environment[name] = values.Dequeue();
                if (values.Dequeue() == Public)
                {
                    visible.Add(name);
                }
            }

            return environment;
        }
    }
}
