namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>The formats of a string that decide validity.</summary>
internal enum StringFormat
{
    None,

    /// <summary>ajv, as OpenClaw sets it up: <c>URL.canParse</c>.</summary>
    Uri,

    /// <summary>zod: <c>new URL</c> of the trimmed text.</summary>
    Url,
}
