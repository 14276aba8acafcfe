using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>One entry of <c>rules.json</c> or <c>playbooks.json</c> with its place.</summary>
/// <param name="Source">The file.</param>
/// <param name="Member">The entry.</param>
/// <param name="Asset">The rule or playbook; null when the model does not take it.</param>
/// <typeparam name="T">A rule or a playbook.</typeparam>
internal sealed record StoreEntry<T>(SourceText Source, JsonMember Member, T? Asset)
    where T : class, IAsset
{
    public string Key => Member.Name;

    public JsonObject? Record => Member.Value as JsonObject;

    /// <summary>The id inside the entry; its key when it states none.</summary>
    public string Id => Record?.Text("id") ?? Key;

    /// <summary>The entry from its key on.</summary>
    public FindingPlace Place => PlaceOf(Source, Member);

    /// <summary>A field, or the entry when it has no such field.</summary>
    public FindingPlace FieldPlace(string field) =>
        Record?.Members.FirstOrDefault(m => m.Name == field) is { Value: { } } member ? PlaceOf(Source, member) : Place;

    public FindingPlace FieldPlace(RuleField field) => FieldPlace(Rule.NameOf(field));

    private static FindingPlace PlaceOf(SourceText source, JsonMember member) =>
        FindingPlace.Of(new SourceSpan(source, member.KeyStart, member.Value.Start + member.Value.Length - member.KeyStart).FirstLine());
}
