using System.Buffers;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>The settings of a profile of cloud workers: plain JSON of a bounded size, with references in place of secrets (from 2026.8.1).</summary>
internal static class CloudWorkerChecks
{
    private const int DeepestValue = 32;
    private const int MostValues = 4096;
    private const int MostKeys = 512;
    private const int LongestText = 64 * 1024;
    private const int LargestSize = 256 * 1024;

    private static readonly string[] HarmlessEnds =
    [
        "maxtokens", "maxoutputtokens", "maxinputtokens", "maxcompletiontokens", "contexttokens", "totaltokens", "tokencount", "tokenlimit", "tokenbudget", "passwordfile",
    ];

    private static readonly EcmaPattern SecretName = EcmaPattern.Of(
        "token$|password|secret|api.?key|encrypt.?key|private.?key|serviceaccount(?:ref)?$", ignoreCase: true);

    public static void Settings(Node value, CheckScope scope)
    {
        var size = new ArrayBufferWriter<byte>();
        var count = 0;
        if (value is not ObjectNode || !IsBounded(value, 0, ref count, size) || size.WrittenCount > LargestSize)
        {
            scope.Report(value, "Expected an object of bounded size, without numbers that are not finite.");
        }
        else
        {
            ReportSecrets(value, scope.Path, scope);
        }
    }

    /// <summary>Goes no deeper than <see cref="DeepestValue"/>.</summary>
    /// <param name="value">A value.</param>
    /// <param name="depth">Of the value below the settings.</param>
    /// <param name="count">The values so far.</param>
    /// <param name="json">As many bytes as the values so far have in JSON without blanks.</param>
    private static bool IsBounded(Node value, int depth, ref int count, ArrayBufferWriter<byte> json)
    {
        count++;
        if (count > MostValues || depth > DeepestValue)
        {
            return false;
        }

        switch (value)
        {
            case ArrayNode list:
                foreach (var item in list.Items)
                {
                    if (!IsBounded(item, depth + 1, ref count, json))
                    {
                        return false;
                    }
                }

                json.Write(Punctuation(list.Items.Count, perItem: 1));
                return true;

            case ObjectNode settings:
                foreach (var (name, member) in settings.Members)
                {
                    if (name.Length > LongestText || !IsBounded(member, depth + 1, ref count, json))
                    {
                        return false;
                    }

                    JsonUtf8.WriteString(json, name);
                }

                json.Write(Punctuation(settings.Members.Count, perItem: 2));
                return settings.Members.Count <= MostKeys;

            default:
                JsonUtf8.WriteScalar(json, value);
                return value is StringNode text ? text.Value.Length <= LongestText : value is not NumberNode number || double.IsFinite(number.Value);
        }
    }

    /// <summary>The brackets, and what stands beside each item but the first comma.</summary>
    private static byte[] Punctuation(int count, int perItem) => new byte[2 + Math.Max(0, (count * perItem) - 1)];

    private static void ReportSecrets(Node value, ConfigPath path, CheckScope scope)
    {
        for (var i = 0; i < value.AsItems().Count; i++)
        {
            ReportSecrets(value.AsItems()[i], path.Then(i), scope);
        }

        foreach (var (name, member) in value.AsMembers())
        {
            if (!MeansSecret(name))
            {
                ReportSecrets(member, path.Then(name), scope);
            }
            else if (!SecretChecks.IsReference(member, scope.Context.Profile))
            {
                scope.Issues.Add(path.Then(name), "Expected a reference to a secret: an object with source, provider and id.", member);
            }
        }
    }

    private static bool MeansSecret(string name) =>
        string.Equals(name, "keyref", StringComparison.OrdinalIgnoreCase)
        || IsSecretName(name)
        || (name.EndsWith("ref", StringComparison.OrdinalIgnoreCase) && IsSecretName(name[..^3]));

    private static bool IsSecretName(string name)
    {
        var keyword = TextForms.Keyword(name);
        return keyword.Contains("localservice.env.", StringComparison.Ordinal)
            || (!HarmlessEnds.Any(end => keyword.EndsWith(end, StringComparison.Ordinal)) && SecretName.IsMatch(name));
    }
}
