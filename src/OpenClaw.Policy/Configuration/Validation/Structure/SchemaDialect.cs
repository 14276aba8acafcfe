namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>OpenClaw validates with two libraries, and they differ in small things.</summary>
internal enum SchemaDialect
{
    /// <summary>zod, for the config itself: numbers are finite, lengths count UTF-16 code units.</summary>
    Core,

    /// <summary>ajv without strict numbers, for channels and plugins: any number is a number, lengths count code points.</summary>
    Extension,
}
