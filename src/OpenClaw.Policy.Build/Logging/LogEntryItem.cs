using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace OpenClaw.Policy.Build.Logging;

/// <summary>Entries as MSBuild items, which is how the evaluating target hands them to the reporting one.</summary>
internal static class LogEntryItem
{
    public static ITaskItem ToItem(LogEntry entry)
    {
        ITaskItem2 item = new TaskItem(entry.Code);
        item.SetMetadataValueLiteral(nameof(entry.Level), entry.Level.ToString());
        item.SetMetadataValueLiteral(nameof(entry.HelpLink), entry.HelpLink);
        item.SetMetadataValueLiteral(nameof(entry.File), entry.File.ToString());
        item.SetMetadataValueLiteral(nameof(entry.Line), entry.Line.ToString(CultureInfo.InvariantCulture));
        item.SetMetadataValueLiteral(nameof(entry.Column), entry.Column.ToString(CultureInfo.InvariantCulture));
        item.SetMetadataValueLiteral(nameof(entry.Text), entry.Text.ToString());
        return item;
    }

    public static LogEntry FromItem(ITaskItem item) => new(
        Enum.Parse<LogLevel>(item.GetMetadata(nameof(LogEntry.Level))),
        item.ItemSpec,
        item.GetMetadata(nameof(LogEntry.HelpLink)),
        LogText.Again(item.GetMetadata(nameof(LogEntry.File))),
        int.Parse(item.GetMetadata(nameof(LogEntry.Line)), CultureInfo.InvariantCulture),
        int.Parse(item.GetMetadata(nameof(LogEntry.Column)), CultureInfo.InvariantCulture),
        LogText.Again(item.GetMetadata(nameof(LogEntry.Text))));
}
