using System.CommandLine;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>
/// An option of the real program that takes a value. What the real program takes for a value is one here too: a blank, the name of another option, and
/// the last one of several.
/// </summary>
internal sealed class ImitatedOption : Option<string?>
{
    public ImitatedOption(string name)
        : base(name)
    {
        Arity = ArgumentArity.OneOrMore;
        CustomParser = static result => result.Tokens[^1].Value;
        Validators.Add(static result =>
        {
            if (result.Tokens.Count < result.IdentifierTokenCount)
            {
                result.AddError($"Required argument missing for option: '{result.Option.Name}'.");
            }
        });
    }
}
