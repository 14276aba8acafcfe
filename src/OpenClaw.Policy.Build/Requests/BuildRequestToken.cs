using System.Text;

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

    /// <summary>How many values stand before the names and values of the variables.</summary>
    private const int Options = 12;

    /// <exception cref="FormatException">An option holds the separator.</exception>
    public static string Encode(BuildRequest request)
    {
        var values = new List<string?>
        {
            request.BaseDirectory,
            request.ConfigFolder,
            request.Config,
            request.Workspace,
            request.Agent,
            request.OpenClawVersion,
            request.FailOn,
            request.ExpectedHash,
            request.ExpectedAttestationHash,
            request.BaseRef,
            request.BaselinePolicy,
            request.ExecApprovals,
        };
        foreach (var (name, value) in request.Environment)
        {
            values.Add(name);
            values.Add(value);
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
        var values = Encoding.UTF8.GetString(Convert.FromHexString(token)).Split(Separator);
        if (values.Length < Options || (values.Length - Options) % 2 != 0 || values[0].Length == 0)
        {
            throw new FormatException("The text is not a request of this package.");
        }

        var environment = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = Options; i < values.Length; i += 2)
        {
            environment[values[i]] = values[i + 1];
        }

        return new BuildRequest
        {
            BaseDirectory = values[0],
            ConfigFolder = Option(1),
            Config = Option(2),
            Workspace = Option(3),
            Agent = Option(4),
            OpenClawVersion = Option(5),
            FailOn = Option(6),
            ExpectedHash = Option(7),
            ExpectedAttestationHash = Option(8),
            BaseRef = Option(9),
            BaselinePolicy = Option(10),
            ExecApprovals = Option(11),
            Environment = environment,
        };

        // No option is ever set to nothing: a blank one counts as not set.
        string? Option(int index) => values[index].Length == 0 ? null : values[index];
    }
}
