// Runs the real `openclaw policy check --json` many times inside this process and prints what one check took.
// usage: node node-check.mjs PACKAGE ITERATIONS   (PACKAGE: an installed openclaw package; the environment says where the config is)
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [, , tree, iterations] = process.argv;
const load = (file) => import(pathToFileURL(file).href);
const { Command } = await load(createRequire(path.join(tree, 'package.json')).resolve('commander'));
const plugin = (await load(path.join(tree, 'dist/extensions/policy/index.js'))).default;

async function check() {
  const program = new Command('openclaw');
  const registrations = [];
  const known = { registerCli: (fn) => registrations.push(fn), config: {}, pluginConfig: {}, id: 'policy', logger: {} };
  await plugin.register(new Proxy(known, { get: (target, key) => (key in target ? target[key] : () => undefined) }));
  for (const register of registrations) await register({ program });
  await program.parseAsync(['node', 'openclaw', 'policy', 'check', '--json']);
}

let output = '';
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk) => { output = String(chunk); return true; };
for (let i = 0; i < Math.min(100, iterations); i++) await check();
const start = process.hrtime.bigint();
for (let i = 0; i < iterations; i++) await check();
const nanoseconds = Number(process.hrtime.bigint() - start);
process.stdout.write = write;
const attestation = JSON.parse(output).attestation.attestationHash;
console.log(JSON.stringify({ milliseconds: nanoseconds / 1e6 / iterations, megabytes: process.memoryUsage().rss / 1048576, attestation }));
process.exit(0);
