using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>Which direct messages share a session: <c>session.dmScope</c>.</summary>
internal static class DmScope
{
    private const string Default = "main";

    public static IngressEvidence Of(SettingPlace config)
    {
        var scope = config["session"]["dmScope"];
        return new IngressEvidence(
            "session-dm-scope",
            IngressKind.SessionDmScope,
            scope.Source,
            new StringNode(EcmaString.ToLowerCase(scope.Text ?? Default), scope.Origin),
            scope.Text is not null,
            scope.Origin);
    }
}
