#!/usr/bin/env node
// Records what the policy checks' own repairs (`openclaw doctor --fix`) do to a config.
//   OPENCLAW_ORACLE_HOME=... node record.mjs --cases DIR --out FILE [--root DIR]
// DIR holds cases of the format in ../policy/README.md, with a `release`. Each runs in one process per release: the release's own config
// reader, its own health checks and its own repair loop (runDoctorHealthRepairs), over the config before defaults, as doctor has it.
// FILE gets one JSON line a case: {"name","release","source","config","changes","warnings","findings"}.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const home = process.env.OPENCLAW_ORACLE_HOME ?? path.join(os.homedir(), '.cache/openclaw-oracle');
if (process.argv[2] === '--child') await child(process.argv[3], process.argv[4]); else parent();

function parent() {
  const o = { root: path.join(os.tmpdir(), 'openclaw-fix-run') };
  for (let i = 2; i < process.argv.length; i += 2) o[process.argv[i].slice(2)] = process.argv[i + 1];
  const byRelease = {};
  for (const f of fs.readdirSync(o.cases).filter((n) => n.endsWith('.json')).sort()) {
    const c = JSON.parse(fs.readFileSync(path.join(o.cases, f), 'utf8'));
    (byRelease[c.release] ??= []).push(c);
  }
  const lines = [];
  for (const [release, cases] of Object.entries(byRelease)) {
    const tree = path.join(home, 'v', release, 'node_modules/openclaw');
    const root = path.join(o.root, release);
    fs.rmSync(root, { recursive: true, force: true });
    const jobs = cases.map((c) => {
      const dir = path.join(root, c.name), p = { w: `${dir}/workspace`, s: `${dir}/state`, h: `${dir}/home` };
      for (const d of Object.values(p)) fs.mkdirSync(d, { recursive: true });
      const sub = (t) => t.replaceAll('{{WORKSPACE}}', p.w).replaceAll('{{STATE}}', p.s).replaceAll('{{HOME}}', p.h);
      for (const [name, text] of Object.entries(c.files)) {
        const to = name === 'openclaw.json' ? `${p.s}/openclaw.json` : name.startsWith('cwd/') ? path.join(dir, name.slice(4)) : path.join(dir, name);
        fs.mkdirSync(path.dirname(to), { recursive: true });
        fs.writeFileSync(to, /(^openclaw\.json|^state\/[^/]*\.json5?)$/.test(name) ? sub(text) : text);
      }
      const env = Object.fromEntries(Object.entries(c.env ?? {}).map(([k, v]) => [k, sub(v)]));
      return { name: c.name, dir, row: c.execApprovalsRow ?? undefined, env: { HOME: p.h, OPENCLAW_STATE_DIR: p.s, OPENCLAW_CONFIG_PATH: `${p.s}/openclaw.json`, ...env } };
    });
    const file = path.join(root, 'jobs.json');
    fs.writeFileSync(file, JSON.stringify(jobs));
    const r = spawnSync(path.join(home, 'node/bin/node'), [process.argv[1], '--child', tree, file], {
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC', NO_COLOR: '1', npm_config_offline: 'true' }, cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (!fs.existsSync(file + '.out')) { console.error(release, r.stdout.slice(-2000), r.stderr.slice(-4000)); process.exit(1); }
    const back = (v, dir) => JSON.parse(JSON.stringify(v).replaceAll(`${dir}/workspace`, '{{WORKSPACE}}').replaceAll(`${dir}/state`, '{{STATE}}').replaceAll(`${dir}/home`, '{{HOME}}'));
    for (const x of JSON.parse(fs.readFileSync(file + '.out', 'utf8'))) lines.push(JSON.stringify({ name: x.name, release, ...back(x.result, x.dir) }));
    fs.rmSync(root, { recursive: true, force: true });
    console.error(`${release}: ${jobs.length}`);
  }
  fs.writeFileSync(o.out, lines.join('\n') + '\n');
}

async function child(tree, file) {
  const jobs = JSON.parse(fs.readFileSync(file, 'utf8'));
  const base = { ...process.env };
  Object.assign(process.env, jobs[0].env);
  const dist = path.join(tree, 'dist');
  const scripts = fs.readdirSync(dist).filter((n) => /\.m?js$/.test(n));
  const load = (n) => import(pathToFileURL(path.join(dist, n)).href);
  const find = async (prefix, name) => {
    for (const n of scripts.filter((s) => s.startsWith(prefix))) {
      for (const f of Object.values(await load(n))) if (typeof f === 'function' && f.name === name) return f;
    }
    throw new Error(`no ${name} in ${prefix}*`);
  };
  const repairs = await find('doctor-repair-flow', 'runDoctorHealthRepairs');
  const list = await find('health-check-registry', 'listHealthChecks');
  const read = await find('io-', 'readConfigFileSnapshot').catch(() => find('io.', 'readConfigFileSnapshot')).catch(() => anywhere('readConfigFileSnapshot'));
  const entry = (await import(pathToFileURL(path.join(dist, 'extensions/policy/index.js')).href)).default;
  await entry.register(new Proxy({ config: {}, pluginConfig: {}, id: 'policy', logger: {} }, { get: (t, k) => (k in t ? t[k] : () => undefined) }));
  // Some releases tell the two forms of a check apart by a mark that their own caller sets.
  const checks = list().filter((c) => c.id.startsWith('policy/')).map((c) => (c.run ? c : { ...c, sourceContract: 'split' }));

  async function anywhere(name) {
    for (const n of scripts) {
      const text = fs.readFileSync(path.join(dist, n), 'utf8');
      if (!text.includes(`function ${name}(`)) continue;
      for (const f of Object.values(await load(n))) if (typeof f === 'function' && f.name === name) return f;
    }
    throw new Error(`no ${name}`);
  }

  for (const j of jobs) {
    for (const k of Object.keys(process.env)) if (!(k in base)) delete process.env[k];
    Object.assign(process.env, base, j.env);
    process.chdir(j.dir);
    try {
      const s = await read({ observe: false });
      const source = s.sourceConfig;
      const quiet = { log() {}, error() {}, exit() {} };
      const r = s.valid ? await repairs({ mode: 'fix', runtime: quiet, cfg: source, cwd: path.join(j.dir, 'workspace'), configPath: j.env.OPENCLAW_CONFIG_PATH }, { checks }) : null;
      j.result = r === null ? { invalid: true } : { source, config: r.config, changes: r.changes, warnings: r.warnings, findings: r.findings.map((f) => [f.checkId, f.ocPath ?? null]) };
    } catch (e) { j.result = { thrown: String(e && e.stack || e) }; }
  }
  fs.writeFileSync(file + '.out', JSON.stringify(jobs.map((j) => ({ name: j.name, dir: j.dir, result: j.result }))));
  process.exit(0);
}
