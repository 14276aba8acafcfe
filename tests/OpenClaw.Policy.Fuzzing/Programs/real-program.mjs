// Answers cases with the policy module of an installed OpenClaw, many in one process: node real-program.mjs PACKAGE
// A line of input is a case: {"dir", "env", "row", "agent"}. A line of output is "=" and the answer: {"exitCode", "stdout", "stderr"}.
// Two gates of the command stand in front of the module: the plugin has to be enabled, which all cases do, and the config has to be
// valid; for an invalid one the module prints a report with "checksRun": 1.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [, , packageRoot] = process.argv;
const require = createRequire(path.join(packageRoot, 'package.json'));
const { Command } = await import(pathToFileURL(require.resolve('commander')).href);
const baseEnv = { ...process.env };
let plugin;

function setEnvironment(variables) {
  for (const name of Object.keys(process.env)) if (!(name in baseEnv)) delete process.env[name];
  Object.assign(process.env, baseEnv, variables);
}

async function command() {
  plugin ??= (await import(pathToFileURL(path.join(packageRoot, 'dist/extensions/policy/index.js')).href)).default;
  const program = new Command('openclaw').exitOverride();
  const registered = [];
  const silent = { info() {}, warn() {}, error() {}, debug() {} };
  const api = { id: 'policy', config: {}, pluginConfig: {}, logger: silent, registerCli: (register) => registered.push(register) };
  await plugin.register(new Proxy(api, { get: (target, name) => target[name] ?? (() => undefined) }));
  for (const register of registered) await register({ program });
  return program;
}

async function run(agent) {
  const written = { stdout: '', stderr: '' };
  const writers = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const stream of Object.keys(writers)) process[stream].write = (chunk) => { written[stream] += chunk; return true; };
  process.exitCode = undefined;
  try {
    await (await command()).parseAsync(['node', 'openclaw', 'policy', 'check', '--json', ...(agent ? ['--agent', agent] : [])]);
  } catch (error) {
    written.stderr += String(error?.stack ?? error);
    process.exitCode ||= error?.exitCode ?? 1;
  } finally {
    for (const stream of Object.keys(writers)) process[stream].write = writers[stream];
  }
  return { exitCode: process.exitCode ?? 0, ...written };
}

async function writeRow(state, row) {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(path.join(state, 'state/openclaw.sqlite'));
  try {
    database.prepare('INSERT OR REPLACE INTO exec_approvals_config (config_key, raw_json, has_socket_token, agent_count, allowlist_count, updated_at_ms) VALUES (?, ?, 0, 0, 0, 0)').run('current', row);
  } finally {
    database.close();
  }
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { dir, env, row, agent } = JSON.parse(line);
  process.chdir(dir);
  setEnvironment(env);
  let answer = await run(agent);
  if (row && fs.existsSync(path.join(env.OPENCLAW_STATE_DIR, 'state/openclaw.sqlite'))) {
    // The first run made the database. A policy without rules on approvals makes none, and the row does not matter.
    await writeRow(env.OPENCLAW_STATE_DIR, row);
    answer = await run(agent);
  }
  process.chdir('/');
  await new Promise((written) => process.stdout.write(`=${JSON.stringify(answer)}\n`, written));
}
process.exit(0);
