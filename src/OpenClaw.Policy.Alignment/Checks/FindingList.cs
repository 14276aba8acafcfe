using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>Collects findings. Of one code in one file the first ones are kept, and the last of them says how many more there are.</summary>
internal sealed class FindingList
{
    private readonly List<FamilyFinding> _findings = [];
    private readonly Dictionary<(string Code, string Path), int> _counts = [];

    public void Add(AlignmentCheck check, FindingPlace place, string subject, string message, Severity? severity = null, IReadOnlyList<RelatedPlace>? related = null)
    {
        var key = (check.Descriptor.Code, place.Path);
        var count = _counts.GetValueOrDefault(key);
        _counts[key] = count + 1;
        if (count < FamilyLimits.OfOneCode)
        {
            _findings.Add(new()
            {
                Descriptor = check.Descriptor,
                Severity = severity ?? check.Descriptor.Severity,
                Message = OneParagraph(message),
                Remedy = check.Remedy,
                Place = place,
                Subject = subject,
                Related = related ?? [],
            });
        }
    }

    /// <summary>All findings, in the order of files and places.</summary>
    public IReadOnlyList<FamilyFinding> Finish()
    {
        var told = new HashSet<(string, string)>();
        for (var i = _findings.Count - 1; i >= 0; i--)
        {
            var f = _findings[i];
            var key = (f.Descriptor.Code, f.Place.Path);
            var more = _counts[key] - FamilyLimits.OfOneCode;
            if (more > 0 && told.Add(key))
            {
                _findings[i] = f with { Message = $"{f.Message} {more} more findings of this code in the file are left out." };
            }
        }

        return
        [
            .. _findings.OrderBy(static f => f.Place.Path, StringComparer.Ordinal)
                .ThenBy(static f => f.Place.Span?.Start ?? -1)
                .ThenBy(static f => f.Descriptor.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>A message has no line ends, whatever it quotes, and quotes no more than a few lines' worth.</summary>
    private static string OneParagraph(string message)
    {
        const int Longest = 600;
        var line = string.Concat(message.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        return line.Length <= Longest ? line : Text.PythonText.Head(line, Longest - 3) + "...";
    }
}
