using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Tests.Configuration;

namespace OpenClaw.Policy.Tests.Disclosure;

/// <summary>Which texts of a config are secrets as they are.</summary>
[TestClass]
public sealed class LiteralSecretsTests
{
    [TestMethod]
    [DataRow("{gateway:{auth:{password:'hunter2',mode:'password'}}}", "hunter2")]
    [DataRow("{hooks:{token:'abcd'},channels:{telegram:{botToken:'1:A',accounts:{a:{botToken:'123:ABC'}}}}}", "abcd|123:ABC")]
    [DataRow("{channels:{slack:{signingSecret:'s1gning',app_token:'xapp-1'}}}", "s1gning|xapp-1")]
    [DataRow("{models:{providers:{x:{apiKey:'sk-1234',headers:{'X-Custom':'abc12345',Accept:'text/plain',Authorization:'Bearer abcdef'}}}}}", "sk-1234|abc12345|Bearer abcdef|abcdef")]
    [DataRow("{mcp:{servers:{x:{command:'npx',args:['--token=t0ken','--api-key','k3y!','-v'],env:{LOG:'info',GH_TOKEN:'ghp1',OTHER:'a1b2c3d4'}}}}}", "t0ken|k3y!|ghp1|a1b2c3d4")]
    [DataRow("{mcp:{servers:{x:{command:'run --password=p4ss -x'}}}}", "p4ss")]
    [DataRow("{mcp:{servers:{x:{url:'https://user:p4ssw%40rd@host.example/a?token=t0k1&x=1#y'}}}}", "p4ssw%40rd|p4ssw@rd|t0k1")]
    [DataRow("{env:{vars:{A_KEY_TOKEN:'v4lue'}}}", "v4lue")]
    [DataRow("{models:{providers:{x:{request:{tls:{key:'PEM1',ca:'PEM2'},auth:{mode:'bearer',value:'v4lue'}}}}}}", "PEM1|PEM2|v4lue")]
    [DataRow("{gateway:{remote:{edgeAuth:{any:'edge'}}}}", "edge")]
    [DataRow("{a:{token:'${UNSET}',secret:'$NAME',password:'secretref-env:X',apiKey:{source:'env',id:'NAME',provider:'default'}}}", "")]
    [DataRow("{a:{token:'${GIVEN}'}}", "")]
    [DataRow("{agents:{defaults:{model:{primary:'openai/gpt-5'}}},session:{mainKey:'main'},ui:{tokenMode:'a1b2c3d4'}}", "")]
    public void Settings_for_secrets_headers_environments_addresses_and_options_hold_secrets(string config, string secrets) =>
        CollectionAssert.AreEquivalent(
            secrets.Split('|', StringSplitOptions.RemoveEmptyEntries), LiteralSecrets.In(Configs.Load(config, ("GIVEN", "v4lue")).Resolved).ToArray());
}
