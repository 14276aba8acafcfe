using System.Text.Json;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Reporting.Json;

/// <summary>Writes values of configs, policies and evidence into a JSON report.</summary>
internal static class NodeJson
{
    /// <summary>No evidence is nested as deep. A policy may be, by mistake or on purpose, up to the reader's limit; the JSON writer's own is lower.</summary>
    private const int MaxDepth = 64;

    /// <summary>Writes a member; null when there is no value.</summary>
    public static void WriteNode(this Utf8JsonWriter json, string name, Node? node)
    {
        json.WritePropertyName(ReportJson.Text(name, TextLimit.Detail));
        Write(json, node, 0);
    }

    private static void Write(Utf8JsonWriter json, Node? node, int depth)
    {
        switch (node)
        {
            case ObjectNode value when depth < MaxDepth:
                json.WriteStartObject();
                foreach (var member in value.Members.Where(static m => m.Value is not UndefinedNode))
                {
                    json.WritePropertyName(ReportJson.Text(member.Name, TextLimit.Detail));
                    Write(json, member.Value, depth + 1);
                }

                json.WriteEndObject();
                break;
            case ArrayNode value when depth < MaxDepth:
                json.WriteStartArray();
                foreach (var item in value.Items)
                {
                    Write(json, item, depth + 1);
                }

                json.WriteEndArray();
                break;
            case ObjectNode or ArrayNode:
                json.WriteStringValue("...");
                break;
            case StringNode value:
                json.WriteStringValue(ReportJson.Text(value.Value));
                break;
            case NumberNode { Value: var number } when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case BooleanNode value:
                json.WriteBooleanValue(value.Value);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
