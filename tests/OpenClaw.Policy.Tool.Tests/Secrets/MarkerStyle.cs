using System.Globalization;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>How planted values look. All hold letters that no text of this program holds, so that a piece is found in any form.</summary>
internal enum MarkerStyle
{
    /// <summary>A long word.</summary>
    Word,

    /// <summary>A long text with what JSON, addresses and Markdown escape.</summary>
    Odd,

    /// <summary>Three letters, which nobody looks for in a text of unknown origin.</summary>
    Short,
}

internal static class MarkerStyles
{
    /// <summary>Begins every planted value, in some case.</summary>
    public const string Beginning = "zqk";

    /// <summary>A value; no two are alike, but for the short ones.</summary>
    /// <param name="style">How it looks.</param>
    /// <param name="number">Which one.</param>
    public static string Value(this MarkerStyle style, int number)
    {
        var core = string.Create(CultureInfo.InvariantCulture, $"Zqk{number:D5}Xw7t");
        return style switch
        {
            MarkerStyle.Word => core,
            MarkerStyle.Odd => $"{core} é\"%\\</b>`|{core}",
            _ => "Zqk",
        };
    }
}
