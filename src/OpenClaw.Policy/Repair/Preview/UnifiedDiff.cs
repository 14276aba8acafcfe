using System.Globalization;

namespace OpenClaw.Policy.Repair.Preview;

/// <summary>Edits as unified diffs, as <c>diff -u</c> prints them, for people: what was not touched is shown without its values.</summary>
public static class UnifiedDiff
{
    /// <summary>The lines of a diff, each without a line end; one list for each file, empty for one that stays as it is.</summary>
    /// <param name="edit">What becomes of a file.</param>
    /// <param name="name">The name to print.</param>
    /// <remarks>
    /// Configs hold secrets, and a preview ends up in logs. Strings and comments that the edit does not touch are shown as <c>…</c>
    /// (see <see cref="ShownText"/>), so the lines are no patch to apply.
    /// </remarks>
    public static IReadOnlyList<string> Lines(FileEdit edit, string name)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (before, after) = ShownText.Of(edit);
        var hunks = Hunk.Between(SplitLines(before), SplitLines(after));
        return hunks.Count == 0 ? [] : [$"--- a/{name}", $"+++ b/{name}", .. hunks.SelectMany(static h => h.Lines())];
    }

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = Text.TextLines.End(text, start);
            lines.Add(text[start..end]);
            start = Text.TextLines.SkipLineEnd(text, end);
        }

        return lines;
    }

    /// <summary>Changes that stand close together, with the lines around them.</summary>
    private sealed class Hunk
    {
        /// <summary>Unchanged lines before and after a change, as <c>diff -u</c> has them.</summary>
        private const int Context = 3;

        private readonly List<string> _lines = [];
        private int _beforeStart;
        private int _afterStart;
        private int _beforeCount;
        private int _afterCount;

        public static List<Hunk> Between(List<string> before, List<string> after)
        {
            var hunks = new List<Hunk>();
            Hunk? open = null;
            var (b, a, same) = (0, 0, 0);
            foreach (var (nextBefore, nextAfter) in LineDifference.Common(before, after).Append((before.Count, after.Count)))
            {
                if (b < nextBefore || a < nextAfter)
                {
                    open ??= Open(hunks, before, b, a, same);
                    open.Replace(before.Skip(b).Take(nextBefore - b), after.Skip(a).Take(nextAfter - a));
                    same = 0;
                }

                if (nextBefore < before.Count)
                {
                    same++;
                    if (open is not null && same > 2 * Context)
                    {
                        open.Trim(same - 1 - Context);
                        open = null;
                    }

                    open?.Keep(before[nextBefore]);
                }

                (b, a) = (nextBefore + 1, nextAfter + 1);
            }

            open?.Trim(same - Context);
            return hunks;
        }

        public IEnumerable<string> Lines() =>
        [
            string.Create(CultureInfo.InvariantCulture, $"@@ -{Range(_beforeStart, _beforeCount)} +{Range(_afterStart, _afterCount)} @@"),
            .. _lines,
        ];

        private static Hunk Open(List<Hunk> hunks, List<string> before, int b, int a, int same)
        {
            var context = Math.Min(same, Context);
            var hunk = new Hunk { _beforeStart = b - context, _afterStart = a - context };
            foreach (var line in before.Skip(b - context).Take(context))
            {
                hunk.Keep(line);
            }

            hunks.Add(hunk);
            return hunk;
        }

        private void Replace(IEnumerable<string> removed, IEnumerable<string> added)
        {
            foreach (var line in removed)
            {
                _lines.Add("-" + line);
                _beforeCount++;
            }

            foreach (var line in added)
            {
                _lines.Add("+" + line);
                _afterCount++;
            }
        }

        private void Keep(string line)
        {
            _lines.Add(" " + line);
            _beforeCount++;
            _afterCount++;
        }

        /// <summary>Takes unchanged lines from the end that are more than the context.</summary>
        private void Trim(int count)
        {
            if (count > 0)
            {
                _lines.RemoveRange(_lines.Count - count, count);
                _beforeCount -= count;
                _afterCount -= count;
            }
        }

        /// <summary>A range of no lines names the line before it.</summary>
        private static string Range(int start, int count) =>
            string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");
    }
}
