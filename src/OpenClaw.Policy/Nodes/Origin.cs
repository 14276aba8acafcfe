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

    /// <summary>The text with values of variables that the value was made of; null when there is none, as for a default.</summary>
    public virtual SubstitutedText? Substituted => null;

    /// <summary>Of the text that the value's key was made of; null for a key that is written as it is.</summary>
    public virtual Origin? OfKey => null;
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
/// <param name="Text">The text with the values, which tells one from the other.</param>
public sealed record SubstitutedOrigin(Origin Written, SubstitutedText Text) : Origin
{
    /// <summary>The names of the variables, in order of occurrence.</summary>
    public IReadOnlyList<string> Variables => Text.Variables;

    public override SourceSpan Anchor => Written.Anchor;

    public override Origin AtKey => Written.AtKey;

    public override SubstitutedText? Substituted => Text;
}

/// <summary>The value was put together from several files; the last one that contributed wins the place.</summary>
/// <param name="Parts">In order of application; never empty.</param>
public sealed record MergedOrigin(IReadOnlyList<Origin> Parts) : Origin
{
    public override SourceSpan Anchor => Parts[^1].Anchor;

    public override Origin AtKey => Parts[^1].AtKey;

    public override SubstitutedText? Substituted => Parts[^1].Substituted;

    public override Origin? OfKey => Parts.Select(static p => p.OfKey).FirstOrDefault(static key => key is not null);
}

/// <summary>The value was moved or rewritten by the program on its way from the file (a legacy key, a normalised id).</summary>
public sealed record MigratedOrigin(Origin From) : Origin
{
    /// <summary>Of a value that got a key: the text that the key was made of; null when the key is written as it is.</summary>
    public Origin? Key { get; init; }

    public override SourceSpan Anchor => From.Anchor;

    public override Origin AtKey => From.AtKey;

    public override SubstitutedText? Substituted => From.Substituted;

    public override Origin? OfKey => Key ?? From.OfKey;
}

/// <summary>The text was put together by the program around one of the config, such as an address that holds an agent's id.</summary>
/// <param name="Part">Of the text in the middle.</param>
public sealed record ComposedOrigin(Origin Part) : Origin
{
    public override SourceSpan Anchor => Part.Anchor;

    public override SubstitutedText? Substituted => Part.Substituted;

    /// <summary>The origin of a text around another one; null when that has none.</summary>
    public static ComposedOrigin? Around(Origin? part) => part is null ? null : new ComposedOrigin(part);
}
