namespace OpenClaw.Policy.Governance.Classification;

/// <summary>Words with which people begin a request without saying anything: what stands behind them begins the sentence.</summary>
internal static class Courtesies
{
    private static readonly HashSet<string> Words = new(
        """
        please pls kindly hi hello hey dear team ok okay so and then also now next just quickly briefly could can would will you i we need want to like help me us let lets go
        ahead first second finally
        bitte kannst konntest du sie mir uns mal dann und zuerst
        svp merci peux tu pouvez vous veuillez me nous puis et
        por favor puedes podrias me nos y luego
        per favore puoi mi ci e poi
        voce pode podes podrias
        alsjeblieft graag kun je kunt u en
        prosze czy mozesz i
        pozhaluysta lutfen bana
        пожалуиста можешь можете мне нам и потом
        будь ласка
        请 請 帮 我 幫 麻 烦
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Words that join what is asked for to something else.</summary>
    private static readonly HashSet<string> Joints = new(
        "and then also plus but afterwards und dann aber et puis mais y luego pero e poi mas daarna maar och sedan potem ale pak и потом затем но та і ve sonra dan lalu va roi και و ו और এবং".Split(' '),
        StringComparer.Ordinal);

    public static bool Joins(string word) => Joints.Contains(word);

    public static bool Has(string word) => Words.Contains(word);
}
