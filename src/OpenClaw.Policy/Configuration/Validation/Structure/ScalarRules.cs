using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text.Urls;
using System.Globalization;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>The demands on a string or a number.</summary>
internal static class ScalarRules
{
    public static void Validate(StringNode text, SchemaNode schema, SchemaDialect dialect, ConfigPath path, IssueList issues)
    {
        if (schema.MinimumLength is not null || schema.MaximumLength is not null)
        {
            ValidateLength(text, schema, dialect, path, issues);
        }

        if (schema.Pattern is { } pattern && !pattern.IsMatch(text.Value))
        {
            issues.Add(path, $"The text does not match the pattern {pattern.Text}.", text);
        }

        if (schema.Format != StringFormat.None && !WhatwgUrl.CanParse(text.Value))
        {
            issues.Add(path, "Expected a URL.", text);
        }
    }

    public static void Validate(NumberNode number, SchemaNode schema, ConfigPath path, IssueList issues)
    {
        // Written so that NaN, which compares with nothing, is refused by every bound.
        Demand(schema.Minimum, (value, bound) => value >= bound, "at least");
        Demand(schema.Maximum, (value, bound) => value <= bound, "at most");
        Demand(schema.ExclusiveMinimum, (value, bound) => value > bound, "greater than");
        Demand(schema.ExclusiveMaximum, (value, bound) => value < bound, "less than");

        void Demand(double? bound, Func<double, double, bool> holds, string words)
        {
            if (bound is { } limit && !holds(number.Value, limit))
            {
                issues.Add(path, $"Expected a number {words} {limit.ToString("R", CultureInfo.InvariantCulture)}.", number);
            }
        }
    }

    private static void ValidateLength(StringNode text, SchemaNode schema, SchemaDialect dialect, ConfigPath path, IssueList issues)
    {
        var length = dialect == SchemaDialect.Core ? text.Value.Length : CodePoints(text.Value);
        if (length < schema.MinimumLength)
        {
            issues.Add(path, schema.MinimumLength == 1 ? "The text must not be empty." : $"Expected a text of at least {schema.MinimumLength} characters.", text);
        }

        if (length > schema.MaximumLength)
        {
            issues.Add(path, $"Expected a text of at most {schema.MaximumLength} characters.", text);
        }
    }

    private static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
                i++;
            }
        }

        return count;
    }
}
