using OpenClaw.Policy.Inputs;

namespace OpenClaw.Policy.Tests.Inputs;

[TestClass]
public sealed class PolicyDocumentTests
{
    [TestMethod]
    [DataRow("policy.jsonc", "policy.jsonc")]
    [DataRow("sub/my.jsonc", "my.jsonc")]
    [DataRow("policy.jsonc/", "policy.jsonc")]
    [DataRow("sub//policy.jsonc//", "policy.jsonc")]
    public void Addresses_name_the_last_part_of_the_path(string displayPath, string name) =>
        Assert.AreEqual(name, PolicyDocument.Load(new InMemoryFileSet(), "/ws/policy.jsonc", displayPath).DocumentName);
}
