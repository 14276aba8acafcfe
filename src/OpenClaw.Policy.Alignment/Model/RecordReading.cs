using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>Reads the fields of a record by name, as Python's constructor with keyword arguments does.</summary>
internal static class RecordReading
{
    /// <param name="record">The value in the file.</param>
    /// <param name="names">The names of the fields.</param>
    /// <param name="defaults">Their values when they are absent.</param>
    /// <param name="kind">What the record is, for the error.</param>
    /// <param name="required">How many fields from the first on may not be absent.</param>
    /// <exception cref="ModelException">It is no object, has another field, or lacks a required one.</exception>
    public static JsonValue[] Fields(JsonValue record, string[] names, JsonValue[] defaults, string kind, int required)
    {
        if (record is not JsonObject members)
        {
            throw new ModelException($"A {kind} is an object, not {JsonWords.Of(record)}.");
        }

        JsonValue[] values = [.. defaults];
        var isSet = new bool[names.Length];
        foreach (var (name, value, _) in members.Members)
        {
            var place = Array.IndexOf(names, name);
            if (place < 0)
            {
                throw new ModelException($"A {kind} has no field `{name}`.");
            }

            values[place] = value;
            isSet[place] = true;
        }

        var missing = Array.IndexOf(isSet, false, 0, required);
        return missing < 0 ? values : throw new ModelException($"The {kind} lacks the field `{names[missing]}`.");
    }
}
