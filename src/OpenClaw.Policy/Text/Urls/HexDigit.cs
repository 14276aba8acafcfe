namespace OpenClaw.Policy.Text.Urls;

internal static class HexDigit
{
    /// <summary>The value of a hexadecimal digit in ASCII, or -1 for any other character.</summary>
    public static int ValueOf(int character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
