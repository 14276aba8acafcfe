using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Requests;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>A task about one request.</summary>
public abstract class RequestTask : PolicyTask
{
    /// <summary>The request's token.</summary>
    [Required]
    public string Request { get; set; } = "";

    /// <exception cref="FormatException">The token is none.</exception>
    private protected BuildRequest Asked => BuildRequestToken.Decode(Request);

    private protected override string Subject
    {
        get
        {
            try
            {
                return Asked.ConfigPath;
            }
            catch (FormatException)
            {
                return base.Subject;
            }
        }
    }
}
