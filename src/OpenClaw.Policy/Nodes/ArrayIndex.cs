namespace OpenClaw.Policy.Nodes;

/// <summary>ECMAScript's array index: a canonical numeric key from 0 to 2^32 - 2 (ECMA-262, section 6.1.7).</summary>
internal static class ArrayIndex
{
    private const long Maximum = 4294967294;

    public static bool TryParse(string key, out long index)
    {
        index = 0;
        if (key.Length is 0 or > 10 || (key[0] == '0' && key.Length > 1))
        {
            return false;
        }

        foreach (var c in key)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            index = (index * 10) + (c - '0');
        }

        return index <= Maximum;
    }
}
