namespace OpenClaw.Policy.Text;

/// <summary>A number for every code point, 0 at first, with room only for the pages that hold another.</summary>
internal sealed class CodePointMap
{
    private const int PageBits = 7;
    private const int PageMask = (1 << PageBits) - 1;

    private readonly int[]?[] _pages = new int[]?[0x110000 >> PageBits];

    public int this[int codePoint]
    {
        get => _pages[codePoint >> PageBits] is { } page ? page[codePoint & PageMask] : 0;
        set => (_pages[codePoint >> PageBits] ??= new int[PageMask + 1])[codePoint & PageMask] = value;
    }
}
