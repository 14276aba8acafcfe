using System.Buffers;
using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Disclosure;

/// <summary>
/// Finds secrets in texts of which nobody knows what they were made of, in any case, and puts their names in their place. Time grows in
/// step with the text, whatever the number of secrets.
/// </summary>
/// <remarks>
/// The word <c>off</c> stands in a thousand sentences that have nothing to do with a variable of that value. So what is shorter
/// than eight characters counts as a whole word only, and the shortest where a sign such as a quote stands beside it.
/// </remarks>
internal sealed class SecretNet
{
    /// <summary>From this length on a secret is found inside a word too.</summary>
    private const int InWords = 8;

    /// <summary>Up to this length a word has to stand beside a sign.</summary>
    private const int Marked = 3;

    /// <summary>Secrets that begin alike and are told apart. More of them would let who writes them slow the search down, and only these would be found.</summary>
    private const int MaxAlike = 32;

    private const string CutMark = "...";

    private readonly Dictionary<string, List<SecretText>> _long = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SecretText> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly SearchValues<char> _beginnings;

    /// <param name="secrets">What to find. Of several names of one secret the first one counts.</param>
    /// <param name="shortest">Shorter ones are left alone.</param>
    public SecretNet(IEnumerable<SecretText> secrets, int shortest)
    {
        foreach (var secret in secrets.Where(s => s.Value.Length >= shortest))
        {
            Add(secret);

            // OpenClaw prints some texts in lower case. A letter can become two (U+0130), which no comparison that ignores case takes for the one.
            var lower = EcmaString.ToLowerCase(secret.Value);
            if (!lower.Equals(secret.Value, StringComparison.OrdinalIgnoreCase))
            {
                Add(secret with { Value = lower });
            }
        }

        foreach (var alike in _long.Values)
        {
            alike.Sort(static (a, b) => b.Value.Length.CompareTo(a.Value.Length));
        }

        var first = _long.Keys.Concat(_words.Keys).Select(static key => key[0]).ToArray();
        _beginnings = SearchValues.Create([.. first.Select(char.ToUpperInvariant), .. first.Select(char.ToLowerInvariant), .. first]);
    }

    public bool IsEmpty => _long.Count + _words.Count == 0;

    /// <summary>The text with names in the place of secrets; the same object when it holds none.</summary>
    public string Replace(string text) => Replace(text, 0, text.Length);

    /// <summary>The text with names in the place of the secrets that stand in a part of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="end">Where it ends.</param>
    public string Replace(string text, int start, int end)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = Next(start); at < end; at = Next(at))
        {
            if (Find(text, at, end, out var length) is not { } shown)
            {
                at++;
                continue;
            }

            (result ??= new StringBuilder(text.Length)).Append(text, copied, at - copied).Append(shown);
            copied = at += length;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();

        int Next(int from) => from >= end || text.AsSpan(from, end - from).IndexOfAny(_beginnings) is not (>= 0 and var offset) ? end : from + offset;
    }

    private void Add(SecretText secret)
    {
        if (secret.Value.Length < InWords)
        {
            _words.TryAdd(secret.Value, secret);
            return;
        }

        var key = secret.Value[..InWords];
        if (!_long.TryGetValue(key, out var alike))
        {
            _long.Add(key, alike = []);
        }

        if (alike.Count < MaxAlike && !alike.Exists(other => other.Value.Equals(secret.Value, StringComparison.OrdinalIgnoreCase)))
        {
            alike.Add(secret);
        }
    }

    /// <summary>The name of the longest secret at a place; null when there is none.</summary>
    private string? Find(string text, int at, int end, out int length)
    {
        length = InWords;
        if (at + InWords <= end && _long.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, InWords), out var alike))
        {
            var rest = text.AsSpan(at, end - at);
            foreach (var secret in alike)
            {
                if (rest.StartsWith(secret.Value, StringComparison.OrdinalIgnoreCase) || IsCut(rest, secret.Value))
                {
                    length = Math.Min(secret.Value.Length, rest.Length);
                    return secret.Shown;
                }
            }
        }

        return FindWord(text, at, end, out length);
    }

    /// <summary>Whether a text ends in the middle of a secret, with a mark that it was cut or without one.</summary>
    private static bool IsCut(ReadOnlySpan<char> text, string secret)
    {
        var kept = text.EndsWith(CutMark) ? text[..^CutMark.Length] : text;
        return kept.Length >= InWords && secret.AsSpan().StartsWith(kept, StringComparison.OrdinalIgnoreCase);
    }

    private string? FindWord(string text, int at, int end, out int length)
    {
        length = 0;
        if (_words.Count == 0 || (at > 0 && GoesOn(text, at)))
        {
            return null;
        }

        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (length = Math.Min(InWords - 1, end - at); length > 0; length--)
        {
            if (words.TryGetValue(text.AsSpan(at, length), out var secret) && IsWord(text, at, at + length))
            {
                return secret.Shown;
            }
        }

        return null;
    }

    /// <summary>Whether a word goes on at a place. One that ends with a sign, such as the name of a folder before its slash, ends there.</summary>
    private static bool GoesOn(string text, int at) => char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static bool IsWord(string text, int start, int end)
    {
        var (before, after) = (start == 0 ? ' ' : text[start - 1], end == text.Length ? ' ' : text[end]);
        return (end == text.Length || !GoesOn(text, end)) && (end - start > Marked || !char.IsWhiteSpace(before) || !char.IsWhiteSpace(after));
    }
}
