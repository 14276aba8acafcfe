using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Repair.Text;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Repair;

/// <summary>Finds the text that a change has to be made in, by the origins of the nodes.</summary>
internal static class EditPlace
{
    /// <summary>Makes a change in the one text that it belongs to.</summary>
    /// <param name="root">The settings.</param>
    /// <param name="change">The change.</param>
    /// <param name="wanted">The settings with the change.</param>
    /// <returns>The text as it was, and as it is with the change.</returns>
    /// <exception cref="EditRefusedException">The value stands in no text, or in more than one.</exception>
    public static (SourceText Source, string After) Write(Node root, SettingChange change, Node wanted)
    {
        var (nearest, depth) = Nearest(root, change.Path);
        if (depth == change.Path.Count)
        {
            return change switch
            {
                AppendItem append => Insert(nearest, name: null, append.Item, change),
                SetSetting set => Edit(Written(nearest.Origin, change), (document, span) => ValueReplacement.Of(document, span, set.Value)),
                _ => Edit(Written(nearest.Origin, change), ElementRemoval.Of),
            };
        }

        return Insert(nearest, change.Path[depth], SettingPath.Find(wanted, change.Path.Take(depth + 1))!, change);
    }

    /// <summary>The deepest value on a path that stands in a file, and how many steps lead to it.</summary>
    private static (Node Node, int Depth) Nearest(Node root, IReadOnlyList<string> path)
    {
        var node = root;
        var depth = 0;
        while (depth < path.Count && SettingPath.Child(node, path[depth]) is { Origin: not DefaultedOrigin } child)
        {
            node = child;
            depth++;
        }

        return (node, depth);
    }

    private static (SourceText Source, string After) Insert(Node container, string? name, Node value, SettingChange change)
    {
        var bracket = container is ArrayNode ? '[' : '{';
        return Edit(Container(container.Origin, bracket, change), (document, span) => ElementInsertion.Of(document, span, name, value));
    }

    private static (SourceText Source, string After) Edit(SourceSpan span, Func<EditableDocument, SourceSpan, IReadOnlyList<TextSplice>> edit)
    {
        var document = EditableDocument.Parse(span.Source);
        return (span.Source, TextSplice.Apply(span.Source.Text, edit(document, span)));
    }

    /// <summary>Of an object or array that several files make together, the part that goes over the others.</summary>
    private static SourceSpan Container(Origin? origin, char bracket, SettingChange change) => origin switch
    {
        WrittenOrigin written when written.Value.Source.Text[written.Value.Start] == bracket => written.Value,
        MigratedOrigin { From: WrittenOrigin from } when from.Value.Source.Text[from.Value.Start] == bracket => from.Value,
        MergedOrigin merged when merged.Parts[^1] is WrittenOrigin last && last.Value.Source.Text[last.Value.Start] == bracket => last.Value,
        _ => throw Refuse(origin, change),
    };

    private static SourceSpan Written(Origin? origin, SettingChange change) =>
        origin is WrittenOrigin written ? written.Value : throw Refuse(origin, change);

    private static EditRefusedException Refuse(Origin? origin, SettingChange change) => new($"{change.Display} is not edited: " + origin switch
    {
        SubstitutedOrigin substituted => $"its value comes from {string.Join(", ", substituted.Variables.Select(static v => $"${{{v}}}"))}"
            + $" at {origin.Anchor}. Change the variable, or write the value there.",
        MergedOrigin => $"it is put together from several places, the last one at {origin.Anchor}. Change them by hand.",
        MigratedOrigin => $"OpenClaw moves or rewrites it from {origin.Anchor}. Change that setting by hand.",
        null => "it stands in no file.",
        _ => $"the text at {origin.Anchor} has another form.",
    });
}
