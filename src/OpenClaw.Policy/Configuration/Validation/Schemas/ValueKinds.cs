namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>The kinds of JSON values. An integer is a number, so a schema that accepts numbers has both flags.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    OtherNumber = 8,
    String = 16,
    Array = 32,
    Object = 64,

    /// <summary>NaN and the infinities, where they are no numbers to a schema.</summary>
    NotFinite = 128,

    Number = Integer | OtherNumber,
    Any = Null | Boolean | Number | String | Array | Object | NotFinite,
}
