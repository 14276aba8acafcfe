using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Evidence.Gateway;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Evidence.Gateway;

/// <summary>What is observed of the gateway. Expected rows were printed by the real program of the release.</summary>
[TestClass]
public sealed class GatewayEvidenceTests
{
    private const string P02 = "2026.5.22";
    private const string P06 = "2026.6.11";
    private const string P07 = "2026.7.35";
    private const string P08 = "2026.8.1";

    [TestMethod]
    public void Without_settings_the_defaults_are_told() => Assert.AreEqual(
        """
        [{"id":"gateway-auth-mode","kind":"auth","source":"oc://openclaw.config/gateway/auth/mode","value":"token","explicit":false},
        {"id":"gateway-auth-rate-limit","kind":"authRateLimit","source":"oc://openclaw.config/gateway/auth/rateLimit","value":false,"explicit":false},
        {"id":"gateway-bind-default","kind":"bind","source":"oc://openclaw.config/gateway/bind","value":"runtime-default","nonLoopback":true,"explicit":false}]
        """.ReplaceLineEndings(""),
        Print(P02, "{}"));

    [TestMethod]
    public void Members_stand_in_the_order_of_the_real_program() => Assert.AreEqual(
        """
        [{"id":"gateway-auth-mode","kind":"auth","source":"oc://openclaw.config/gateway/auth/mode","value":"token","explicit":false},
        {"id":"gateway-auth-rate-limit","kind":"authRateLimit","source":"oc://openclaw.config/gateway/auth/rateLimit","value":false,"explicit":false},
        {"id":"gateway-bind","kind":"bind","source":"oc://openclaw.config/gateway/bind","value":"custom","nonLoopback":false,"explicit":true},
        {"id":"gateway-custom-bind-host","kind":"bind","source":"oc://openclaw.config/gateway/customBindHost","value":" 10.0.0.1","nonLoopback":true},
        {"id":"gateway-http-responses","kind":"httpEndpoint","source":"oc://openclaw.config/gateway/http/endpoints/responses/enabled","value":true,"endpoint":"responses"},
        {"id":"gateway-http-responses-files-url-fetch","kind":"httpUrlFetch","source":"oc://openclaw.config/gateway/http/endpoints/responses/files/allowUrl","value":true,"endpoint":"responses","explicit":false,"hasAllowlist":true},
        {"id":"gateway-node-deny-command-a","kind":"nodeDenyCommand","source":"oc://openclaw.config/gateway/nodes/denyCommands/#0","value":"a","command":"a"}]
        """.ReplaceLineEndings(""),
        Print(
            P07,
            """
            { bind: 'custom', customBindHost: ' 10.0.0.1', nodes: { denyCommands: [' a '] },
              http: { endpoints: { responses: { enabled: true, images: { allowUrl: false }, files: { urlAllowlist: ['x.org'] } } } } }
            """));

    [TestMethod]
    [DataRow("{ bind: 'loopback' }", "gateway-bind=loopback")]
    [DataRow("{ bind: 'lan' }", "gateway-bind=lan open")]
    [DataRow("{ bind: 'auto' }", "gateway-bind=auto open")]
    [DataRow("{ bind: 'tailnet' }", "gateway-bind=tailnet open")]
    [DataRow("{ bind: 'LAN' }", "gateway-bind=LAN", DisplayName = "words are compared as written")]
    [DataRow("{ bind: 7 }", "gateway-bind-default=runtime-default open")]
    [DataRow("{ tailscale: { mode: 'serve' } }", "gateway-bind-default=loopback")]
    [DataRow("{ bind: 'lan', customBindHost: '10.0.0.1' }", "gateway-bind=lan open", DisplayName = "a host counts only with custom")]
    [DataRow("{ bind: 'custom', customBindHost: ' ' }", "gateway-bind=custom")]
    [DataRow("{ bind: 'custom', customBindHost: '0.0.0.0' }", "gateway-bind=custom|gateway-custom-bind-host=0.0.0.0 open")]
    [DataRow("{ bind: 'custom', customBindHost: '127.9.9.9' }", "gateway-bind=custom|gateway-custom-bind-host=127.9.9.9")]
    [DataRow("{ bind: 'custom', customBindHost: '10.0.0.256' }", "gateway-bind=custom|gateway-custom-bind-host=10.0.0.256")]
    [DataRow("{ bind: 'custom', customBindHost: '10.0.0.01' }", "gateway-bind=custom|gateway-custom-bind-host=10.0.0.01")]
    [DataRow("{ bind: 'custom', customBindHost: '::' }", "gateway-bind=custom|gateway-custom-bind-host=::", DisplayName = "only IPv4 counts")]
    public void A_bind_that_other_machines_can_reach_is_told(string gateway, string expected) =>
        Assert.AreEqual(expected, Describe(P02, gateway, GatewayExposureKind.Bind));

    [TestMethod]
    [DataRow(P02, "{ controlUi: { enabled: false, allowInsecureAuth: true, dangerouslyDisableDeviceAuth: 1 } }", "gateway-control-ui-insecure-auth=true|gateway-control-ui-enabled=false")]
    [DataRow(P08, "{ controlUi: { dangerouslyDisableDeviceAuth: true, dangerouslyAllowHostHeaderOriginFallback: true } }", "gateway-control-ui-host-origin-fallback=true|gateway-control-ui-insecure-auth=false|gateway-control-ui-device-auth-disabled=false", DisplayName = "from P08 on devices always prove who they are")]
    public void Switches_of_the_control_ui_are_told_as_written(string release, string gateway, string expected) =>
        Assert.AreEqual(expected, Describe(release, gateway, GatewayExposureKind.ControlUi));

    [TestMethod]
    [DataRow("{ tailscale: { mode: 'funnel', preserveFunnel: true } }", GatewayExposureKind.Tailscale, "gateway-tailscale-mode=funnel")]
    [DataRow("{ tailscale: { mode: 'serve', preserveFunnel: true } }", GatewayExposureKind.Tailscale, "gateway-tailscale-mode=serve|gateway-tailscale-preserve-funnel=funnel")]
    [DataRow("{ mode: 'local', remote: { url: 'wss://x' } }", GatewayExposureKind.Remote, "")]
    [DataRow("{ mode: 'remote', remote: { url: 'wss://u:p@x' } }", GatewayExposureKind.Remote, "gateway-mode-remote=remote|gateway-remote-url=true", DisplayName = "never the URL")]
    [DataRow("{ http: { endpoints: { chatCompletions: { enabled: true, images: {} } } } }", GatewayExposureKind.HttpUrlFetch, "")]
    [DataRow("{ http: { endpoints: { chatCompletions: { enabled: true, images: { allowUrl: true } } } } }", GatewayExposureKind.HttpUrlFetch, "gateway-http-chatCompletions-images-url-fetch=true unlimited")]
    [DataRow("{ http: { endpoints: { responses: { enabled: true } } } }", GatewayExposureKind.HttpUrlFetch, "gateway-http-responses-files-url-fetch=true unlimited|gateway-http-responses-images-url-fetch=true unlimited", DisplayName = "responses fetches by default")]
    [DataRow("{ http: { endpoints: { responses: { enabled: true, files: { urlAllowlist: [' *', '*.', ''] }, images: { urlAllowlist: ['*', '*.x'] } } } } }", GatewayExposureKind.HttpUrlFetch, "gateway-http-responses-files-url-fetch=true unlimited|gateway-http-responses-images-url-fetch=true", DisplayName = "all hosts are no limit")]
    [DataRow("{ http: { endpoints: { responses: { enabled: false, images: { allowUrl: true } } } } }", GatewayExposureKind.HttpUrlFetch, "", DisplayName = "what is off fetches nothing")]
    public void Further_doors_are_told(string gateway, string kind, string expected) => Assert.AreEqual(expected, Describe(P02, gateway, kind));

    [TestMethod]
    [DataRow(P06, "")]
    [DataRow(P07, "gateway-node-deny-command-old=old")]
    [DataRow(P08, "gateway-node-deny-command-new=new")]
    public void Denied_node_commands_have_moved(string release, string expected) => Assert.AreEqual(
        expected,
        Describe(release, "{ nodes: { denyCommands: ['old'], commands: { deny: ['new'] } } }", GatewayExposureKind.NodeDenyCommand));

    [TestMethod]
    public void A_command_that_is_allowed_and_denied_is_denied() => Assert.AreEqual(
        "gateway-node-command-b=b",
        Describe(P07, "{ nodes: { denyCommands: ['a '], allowCommands: [' a', 'b', 7, ' '] } }", GatewayExposureKind.NodeCommand));

    [TestMethod]
    [DataRow("{}", false)]
    [DataRow("{ gateway: {} }", false)]
    [DataRow("{ gateway: { exposure: { unknown: 1 } } }", false)]
    [DataRow("{ gateway: { exposure: { allowNonLoopbackBind: true } } }", true)]
    [DataRow("{ gateway: { http: { denyEndpoints: null } } }", true, DisplayName = "malformed rules too")]
    [DataRow("{ gateway: { nodes: { denyCommands: [] } } }", false, DisplayName = "nodes are unknown before P07")]
    public void The_gateway_is_observed_when_a_rule_mentions_it(string policy, bool expected) => Assert.AreEqual(
        expected,
        new Workspace { Policy = policy, Release = Release(P06) }.Evaluate().Evidence.Contains(GatewayCollector.EvidenceKey));

    private static string Print(string release, string gateway) =>
        JsonTextWriter.GetText(new ArrayNode([.. Rows(release, gateway).Select(static r => r.ToNode())]));

    private static string Describe(string release, string gateway, string kind) => string.Join(
        '|',
        Rows(release, gateway).Where(r => r.Kind == kind).Select(static r =>
            $"{r.Id}={Text(r.Value)}{(r.IsNonLoopback == true ? " open" : "")}{(r.HasAllowList == false ? " unlimited" : "")}"));

    private static string Text(Node value) => value.AsString() ?? (value.AsBoolean() == true ? "true" : "false");

    private static IEnumerable<GatewayExposureEvidence> Rows(string release, string gateway) =>
        new Workspace
        {
            Release = Release(release),
            Config = $"{{ gateway: {gateway} }}",
            Policy = "{ gateway: { remote: { allow: true } } }",
        }.Evaluate().Evidence.Of<GatewayExposureEvidence>(GatewayCollector.EvidenceKey);

    private static OpenClawRelease Release(string version) => ReleaseCatalog.Find(version)!;
}
