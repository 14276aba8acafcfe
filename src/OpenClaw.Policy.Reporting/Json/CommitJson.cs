using System.Globalization;
using System.Text.Json;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Reporting.Json;

/// <summary>Writes a commit: what somebody needs to find it and to ask its author. Addresses of authors stay in the repository.</summary>
internal static class CommitJson
{
    /// <summary>Writes a member with a commit, or null.</summary>
    public static void WriteCommit(this Utf8JsonWriter json, string name, GitCommit? commit)
    {
        if (commit is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("id", commit.Id);
        json.WriteText("author", commit.Author.Name, TextLimit.Detail);
        json.WriteString("date", commit.Author.When.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteText("subject", commit.Subject, TextLimit.Detail);
        json.WriteEndObject();
    }
}
