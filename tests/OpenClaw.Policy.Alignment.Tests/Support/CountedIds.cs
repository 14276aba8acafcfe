using System.Globalization;
using OpenClaw.Policy.Alignment.Confirmation;

namespace OpenClaw.Policy.Alignment.Tests.Support;

/// <summary>Ids from a counter, as in the recorded runs: ten hexadecimal digits of it, then zeros.</summary>
internal sealed class CountedIds : IIdSource
{
    private int _count;

    public string Next() => (++_count).ToString("x10", CultureInfo.InvariantCulture) + new string('0', 22);
}
