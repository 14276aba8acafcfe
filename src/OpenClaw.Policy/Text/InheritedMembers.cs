namespace OpenClaw.Policy.Text;

/// <summary>
/// What every JavaScript object has under a name, written in it or not: the members of <c>Object.prototype</c> (ECMAScript 2025, sections 20.1.3 and B.2.2).
/// Where the real program looks a text up in a plain object, these names are found too.
/// </summary>
internal static class InheritedMembers
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__", "__proto__", "constructor", "hasOwnProperty",
        "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
    };

    public static bool Has(string name) => Names.Contains(name);
}
