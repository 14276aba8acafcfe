// Adds a release to the packed schemas: node reduce-schema.mjs PACKAGE PACKED
//   PACKAGE  the folder of an installed openclaw package (node_modules/openclaw)
//   PACKED   src/OpenClaw.Policy/Configuration/Validation/config-schemas.br; created or extended
// Run it with the node version that the release runs on. docs/reference/config-schemas.md explains the steps.
import fs from 'node:fs';
import path from 'node:path';
import { PackageModules } from './package-modules.mjs';
import { ZodStructure } from './zod-structure.mjs';
import { jsonStructure } from './json-structure.mjs';
import { releaseFacts } from './release-facts.mjs';
import { readPacked, writePacked } from './packed-schemas.mjs';

const [packageRoot, packedFile] = process.argv.slice(2);
if (!packedFile) {
  console.error('usage: node reduce-schema.mjs PACKAGE PACKED');
  process.exit(2);
}

const { version } = JSON.parse(fs.readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));
const refinements = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'refinements.json'), 'utf8'));
const modules = new PackageModules(packageRoot);
const zod = new ZodStructure(Object.fromEntries(Object.entries(refinements).flatMap(([check, keys]) => keys.map((key) => [key, check === 'none' ? null : check]))));
const core = zod.node(await modules.load('OpenClawSchema'), '$');
if (zod.unknown.size) {
  for (const [key, { source, paths }] of zod.unknown) console.error(`${key} at ${paths.join(', ')}\n${source}\n`);
  console.error(`${zod.unknown.size} refinements of ${version} have no row in refinements.json.`);
  process.exit(1);
}

const { channelSchemas, pluginSchemas, ...lists } = await releaseFacts(modules);
const structures = (schemas, kind) => Object.fromEntries(Object.keys(schemas).sort().map((id) => [id, jsonStructure(schemas[id], `${kind}.${id}`)]));
const record = { core, channels: structures(channelSchemas, 'channels'), plugins: structures(pluginSchemas, 'plugins'), ...lists };
const sizes = writePacked(packedFile, { ...readPacked(packedFile), [version]: record });
console.log(`${version}: ${sizes.lines} lines, ${sizes.text} bytes, packed ${sizes.packed} bytes`);
process.exit(0);
