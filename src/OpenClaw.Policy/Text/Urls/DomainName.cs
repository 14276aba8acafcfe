using System.Runtime.InteropServices;
using System.Text;

namespace OpenClaw.Policy.Text.Urls;

/// <summary>
/// The ASCII form of a domain (UTS #46, ToASCII as the WHATWG URL standard calls it, section 3.3). Not covered: right-to-left
/// characters and joiners.
/// </summary>
internal static class DomainName
{
    private const string AcePrefix = "xn--";

    /// <summary>Null for a domain that is not valid. The result may be empty.</summary>
    /// <exception cref="UncoveredTextException">A character's treatment depends on others in a way that is not known here.</exception>
    public static string? ToAscii(string domain)
    {
        // The runtime does not look into punycode when all is ASCII.
        if (Ascii.IsValid(domain))
        {
            return domain.ToLowerInvariant();
        }

        var mapped = Map(domain);
        if (mapped is null)
        {
            return null;
        }

        var codePoints = CollectionsMarshal.AsSpan(Normalize(mapped));
        var result = new StringBuilder();
        foreach (var range in codePoints.Split('.'))
        {
            if (result.Length > 0 || range.Start.Value > 0)
            {
                result.Append('.');
            }

            if (!TryAppendLabel(codePoints[range], result))
            {
                return null;
            }
        }

        return result.ToString();
    }

    private static List<int>? Map(string domain)
    {
        var result = new List<int>(domain.Length);
        for (var i = 0; i < domain.Length;)
        {
            var codePoint = CodePoint.Next(domain, ref i);
            switch (HostCharacters.Instance.KindOf(codePoint))
            {
                case HostCharacter.Mapped:
                    result.AddRange(HostCharacters.Instance.MappingOf(codePoint));
                    break;
                case HostCharacter.Dependent:
                    throw new UncoveredTextException(codePoint);
                case HostCharacter.Disallowed:
                    return null;
                case HostCharacter.Valid or HostCharacter.Mark:
                    result.Add(codePoint);
                    break;
            }
        }

        return result;
    }

    private static List<int> Normalize(List<int> text) => NeedsComposition(text) ? CanonicalForm.Instance.Compose(text) : text;

    /// <summary>
    /// The runtime (Ada 4.0) brings a domain into normalization form C only when marks are out of order or something composes with the
    /// starter before it as both stand there. So "\u00E9\u0323" stays, although it is not in that form.
    /// </summary>
    private static bool NeedsComposition(List<int> text)
    {
        var form = CanonicalForm.Instance;
        var starter = -1;
        var lastClass = 0;
        for (var i = 0; i < text.Count; i++)
        {
            var currentClass = form.ClassOf(text[i]);
            if (currentClass != 0 && currentClass < lastClass)
            {
                return true;
            }

            var isNext = starter >= 0 && (starter == i - 1 || (lastClass != 0 && lastClass < currentClass));
            if (isNext && ComposesForRuntime(text[starter], text[i]))
            {
                return true;
            }

            starter = currentClass == 0 ? i : starter;
            lastClass = currentClass;
        }

        return false;
    }

    /// <summary>The runtime's test of a syllable before a trailing consonant is the wrong way round: only one that has one passes.</summary>
    private static bool ComposesForRuntime(int first, int second) => CanonicalForm.IsHangulSyllable(first)
        ? CanonicalForm.HasTrail(first) && CanonicalForm.IsTrail(second)
        : CanonicalForm.Instance.ComposePair(first, second) is not null;

    private static bool TryAppendLabel(ReadOnlySpan<int> label, StringBuilder result)
    {
        if (label.ContainsAnyExceptInRange(0, 0x7F))
        {
            result.Append(AcePrefix).Append(Punycode.Encode(label));
            return !HasAcePrefix(label) && IsValidLabel(label);
        }

        var start = result.Length;
        foreach (var codePoint in label)
        {
            result.Append((char)codePoint);
        }

        return !HasAcePrefix(label) || IsValidPunycode(result.ToString(start, label.Length)[AcePrefix.Length..]);
    }

    private static bool HasAcePrefix(ReadOnlySpan<int> label) => label.StartsWith(['x', 'n', '-', '-']);

    /// <summary>What punycode stands for must be a valid label that would be encoded: mapped, composed, not ASCII, without the prefix.</summary>
    private static bool IsValidPunycode(string encoded) =>
        Punycode.Decode(encoded) is { } label
        && label.Exists(static c => c > 0x7F)
        && !HasAcePrefix(CollectionsMarshal.AsSpan(label))
        && IsValidLabel(CollectionsMarshal.AsSpan(label))
        && Normalize(label).SequenceEqual(label);

    private static bool IsValidLabel(ReadOnlySpan<int> label)
    {
        for (var i = 0; i < label.Length; i++)
        {
            switch (HostCharacters.Instance.KindOf(label[i]))
            {
                case HostCharacter.Valid:
                case HostCharacter.Mark when i > 0:
                    break;
                case HostCharacter.Dependent:
                    throw new UncoveredTextException(label[i]);
                default:
                    return false;
            }
        }

        return true;
    }
}
