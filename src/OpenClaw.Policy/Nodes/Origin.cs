using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Nodes;

/// <summary>
/// Where a value came from. Addresses such as <c>oc://openclaw.config/...</c> are not injective (ids are not always quoted,
/// indexes shift when includes concatenate, defaults stand in no file), so the node itself carries its origin.
/// </summary>
public abstract record Origin
{
    private protected Origin()
    {
    }

    /// <summary>The place that somebody edits to change the value.</summary>
    public abstract SourceSpan Anchor { get; }

    /// <summary>The key that holds the value, for what is wrong with the key; the value itself when it has none.</summary>
    public virtual Origin AtKey => this;
}

/// <summary>The value stands in a file.</summary>
/// <param name="Value">The text of the value itself.</param>
/// <param name="Key">The key of the member that holds it, quotes included; null for an array item, a whole document, a declaration in Markdown.</param>
public sealed record WrittenOrigin(SourceSpan Value, SourceSpan? Key = null) : Origin
{
    /// <summary>The key of an object or array, whose name a reader looks for; else the first line of the value.</summary>
    public override SourceSpan Anchor =>
        Key is { } key && Value.Source.Text[Value.Start] is ('{' or '[') ? key : Value.FirstLine();

    public override Origin AtKey => Key is { } key ? new WrittenOrigin(key) : this;
}

/// <summary>The value stands in no file: the program supplies it.</summary>
/// <param name="Enclosing">The nearest enclosing value that does stand in a file: where the setting would be written.</param>
public sealed record DefaultedOrigin(Origin Enclosing) : Origin
{
    public override SourceSpan Anchor => Enclosing.Anchor;

    /// <summary>The origin of what is absent from a value; null when the value itself has none.</summary>
    public static Origin? Within(Origin? enclosing) => enclosing is null or DefaultedOrigin ? enclosing : new DefaultedOrigin(enclosing);
}

/// <summary>The written text held references to environment variables that were replaced.</summary>
/// <param name="Written">The text as written.</param>
/// <param name="Variables">The names of the variables, in order of occurrence. Never their values.</param>
public sealed record SubstitutedOrigin(Origin Written, IReadOnlyList<string> Variables) : Origin
{
    public override SourceSpan Anchor => Written.Anchor;

    public override Origin AtKey => Written.AtKey;
}

/// <summary>The value was put together from several files; the last one that contributed wins the place.</summary>
/// <param name="Parts">In order of application; never empty.</param>
public sealed record MergedOrigin(IReadOnlyList<Origin> Parts) : Origin
{
    public override SourceSpan Anchor => Parts[^1].Anchor;

    public override Origin AtKey => Parts[^1].AtKey;
}

/// <summary>The value was moved or rewritten by the program on its way from the file (a legacy key, a normalised id).</summary>
public sealed record MigratedOrigin(Origin From) : Origin
{
    public override SourceSpan Anchor => From.Anchor;

    public override Origin AtKey => From.AtKey;
}
