using System.Globalization;
using System.Text;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Workspaces;

/// <summary>
/// Names settings as the file has them that they stand in: <c>agents.list[1].workspace</c>. After loading, a setting can be under another key,
/// and a file that is included has keys of its own.
/// </summary>
/// <param name="place">Where the root file is; a setting of another file is named with that file.</param>
internal sealed class SettingKeys(GatePlace place)
{
    private readonly Dictionary<SourceText, Node> _documents = [];

    /// <summary>The key of a value, or of a member that a value could have; null when it stands in no file.</summary>
    /// <param name="value">A value of a loaded config.</param>
    /// <param name="member">The member's name; null for the value itself.</param>
    public string? Find(Node? value, string? member = null)
    {
        if (Written(value?.Origin) is not { } written)
        {
            return null;
        }

        var source = written.Value.Source;
        if (!_documents.TryGetValue(source, out var document))
        {
            document = Json5Reader.Read(source).Root;
            _documents.Add(source, document);
        }

        var key = new StringBuilder();
        Descend(document, written.Value.Start, key);
        if (member is not null)
        {
            Append(key, member);
        }

        return source.Path == place.ConfigPath ? key.ToString() : $"{key} in {place.Show(source.Path)}";
    }

    /// <summary>The text of a value as the file has it, with variables as they are written; null when it is no text of a file.</summary>
    /// <param name="value">A value of a loaded config.</param>
    public static string? WrittenText(Node value) =>
        Written(value.Origin) is { Value: var span } && Json5Reader.Read(new SourceText(span.Source.Path, span.Source.Text.Substring(span.Start, span.Length))).Root is StringNode text
            ? text.Value
            : null;

    /// <summary>The text that a value is made of; the last one when there are several.</summary>
    private static WrittenOrigin? Written(Origin? origin) => origin switch
    {
        WrittenOrigin written => written,
        SubstitutedOrigin substituted => Written(substituted.Written),
        MigratedOrigin migrated => Written(migrated.From),
        MergedOrigin merged => Written(merged.Parts[^1]),
        _ => null,
    };

    private static void Descend(Node node, int offset, StringBuilder key)
    {
        while (true)
        {
            if (node is ObjectNode settings && settings.Members.FirstOrDefault(m => Holds(m.Value, offset)) is { Value: { } member } found)
            {
                Append(key, found.Name);
                node = member;
            }
            else if (node is ArrayNode array && FindItem(array, offset) is >= 0 and var index)
            {
                key.Append(CultureInfo.InvariantCulture, $"[{index}]");
                node = array.Items[index];
            }
            else
            {
                return;
            }
        }
    }

    private static int FindItem(ArrayNode array, int offset)
    {
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (Holds(array.Items[i], offset))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Holds(Node node, int offset) => node.Origin is WrittenOrigin { Value: var span } && span.Start <= offset && offset < span.End;

    private static void Append(StringBuilder key, string name) => key.Append(key.Length == 0 ? "" : ".").Append(name);
}
