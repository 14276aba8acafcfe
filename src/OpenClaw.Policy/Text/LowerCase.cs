namespace OpenClaw.Policy.Text;

/// <summary>Lower case of a whole text, the same on every machine.</summary>
public static class LowerCase
{
    /// <summary>Unicode's full mapping without a locale, as ECMAScript and Python have it.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return EcmaLowerCase.Convert(text);
    }
}
