// What validity depends on beside schemas: ids that a release knows, read from its own modules.
import os from 'node:os';
import fs from 'node:fs';
import path from 'node:path';

/** Channels, plugins and lists of ids of a release, from the modules of its package. */
export async function releaseFacts(modules) {
  const metadata = await need(modules, 'GENERATED_BUNDLED_CHANNEL_CONFIG_METADATA');
  const registry = await manifestRegistry(modules);
  return {
    channelSchemas: channelSchemas(metadata, registry),
    channelIds: [...new Set([...await need(modules, 'CHANNEL_IDS'), ...registry.plugins.flatMap((p) => p.channels)])].sort(),
    channelAliases: await channelAliases(modules),
    pluginSchemas: Object.fromEntries(registry.plugins.filter((p) => p.configSchema).map((p) => [p.id, p.configSchema])),
    pluginIds: [...new Set(registry.plugins.map((p) => p.id))].sort(),
    pluginAliases: Object.fromEntries(modules.literal('BUILT_IN_PLUGIN_ALIAS_FALLBACKS')),
    removedPlugins: modules.literal('LEGACY_REMOVED_PLUGIN_IDS', 'RETIRED_PLUGIN_IDS'),
    modelProviders: [...modules.literal('BUILT_IN_MODEL_PROVIDER_OVERLAY_IDS')].sort(),
    retiredModels: await retiredModels(modules, registry),
    webSearchProviders: [...new Set(registry.plugins.flatMap((p) => p.contracts?.webSearchProviders ?? []))].sort(),
    installableWebSearchProviders: Object.fromEntries((await need(modules, 'resolveWebSearchInstallCatalogEntries'))().map((e) => [e.provider.id, e.pluginId])),
  };
}

async function need(modules, name) {
  const value = await modules.load(name);
  if (value === undefined) throw new Error(`no module exports ${name}`);
  return value;
}

/** The plugins that come with the package, as the release itself lists them for an empty config on an empty machine. */
async function manifestRegistry(modules) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'openclaw-schema-'));
  try {
    const env = { HOME: home, OPENCLAW_STATE_DIR: home };
    return (await need(modules, 'loadPluginMetadataSnapshot'))({ config: {}, workspaceDir: home, env }).manifestRegistry;
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

/** The schema that comes with the package wins over the generated one, as in the release. */
function channelSchemas(metadata, registry) {
  const schemas = Object.fromEntries(metadata.filter((e) => e.configurable !== false).map((e) => [e.channelId, e.schema]));
  for (const plugin of registry.plugins) {
    for (const [id, channel] of Object.entries(plugin.channelConfigs ?? {})) if (channel.schema) schemas[id] = channel.schema;
  }
  return schemas;
}

async function channelAliases(modules) {
  const entries = (await need(modules, 'listBundledChannelCatalogEntries'))();
  return Object.fromEntries(entries.flatMap((e) => e.aliases.map((alias) => [alias, e.id])));
}

async function retiredModels(modules, registry) {
  const plan = await need(modules, 'planManifestModelCatalogSuppressions');
  const always = plan({ registry }).suppressions.filter((s) => !s.when);
  return [...new Set(always.map((s) => `${s.provider}/${s.model}`))].sort();
}
