#!/usr/bin/env node
// Proves that the pins that `openclaw-policy accept` writes make the real `openclaw policy check` of the same release pass.
//   node verify.mjs --tool "dotnet .../openclaw-policy.dll" --oracle DIR --cases DIR --out FILE.json [--work DIR]
// --cases holds cases of the format in ../policy/README.md with a `release`; --oracle is the folder of run-cases.mjs. Each case is
// accepted, and the accepted config is run through the real program. FILE.json gets the cases with both outcomes.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';

const o = { work: path.join(os.tmpdir(), 'openclaw-accept-run') };
for (let i = 2; i < process.argv.length; i += 2) o[process.argv[i].slice(2)] = process.argv[i + 1];
const [command, ...prefix] = o.tool.split(' ');
fs.rmSync(o.work, { recursive: true, force: true });
const accepted = [];
for (const f of fs.readdirSync(o.cases).filter((n) => n.endsWith('.json')).sort()) {
  const c = JSON.parse(fs.readFileSync(path.join(o.cases, f), 'utf8'));
  const dir = path.join(o.work, 'ours', `${c.release}-${c.name}`), ws = `${dir}/workspace`, st = `${dir}/state`;
  fs.mkdirSync(ws, { recursive: true });
  fs.mkdirSync(st, { recursive: true });
  const sub = (t) => t.replaceAll('{{WORKSPACE}}', ws).replaceAll('{{STATE}}', st);
  for (const [name, text] of Object.entries(c.files)) {
    const to = name === 'openclaw.json' ? `${st}/openclaw.json` : path.join(dir, name);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.writeFileSync(to, /^(openclaw\.json|state\/)/.test(name) ? sub(text) : text);
  }
  const r = spawnSync(command, [...prefix, 'accept', '--config', `${st}/openclaw.json`, '--workspace', ws, '--openclaw-version', c.release], { encoding: 'utf8', cwd: dir });
  const config = fs.readFileSync(`${st}/openclaw.json`, 'utf8').replaceAll(ws, '{{WORKSPACE}}').replaceAll(st, '{{STATE}}');
  accepted.push({ name: `${c.release}-${c.name}`, release: c.release, files: c.files, exitCode: r.status, output: r.stdout.trim().split('\n').at(-1), accepted: config });
}
for (const release of new Set(accepted.map((a) => a.release))) {
  const cases = path.join(o.work, 'cases', release), out = path.join(o.work, 'out');
  for (const a of accepted.filter((x) => x.release === release && x.exitCode === 0)) {
    for (const [name, text] of Object.entries({ ...a.files, 'openclaw.json': a.accepted })) {
      const to = path.join(cases, a.name, name);
      fs.mkdirSync(path.dirname(to), { recursive: true });
      fs.writeFileSync(to, text);
    }
  }
  if (!fs.existsSync(cases)) continue;
  execFileSync(process.execPath, [path.join(o.oracle, 'run-cases.mjs'), '--version', release, '--cases', cases, '--out', out, '--root', path.join(o.work, 'real'), '--mode', 'in-process'], { stdio: ['ignore', 2, 2] });
  for (const a of accepted) {
    const file = path.join(out, a.name, `${release}.json`);
    if (fs.existsSync(file)) { const r = JSON.parse(fs.readFileSync(file, 'utf8')); a.real = { exitCode: r.exitCode, ok: r.report?.ok ?? null, attestationHash: r.report?.attestation?.attestationHash ?? null }; }
  }
}
fs.writeFileSync(o.out, JSON.stringify(accepted));
console.log(`${accepted.length} cases, ${accepted.filter((a) => a.exitCode === 0).length} accepted, ${accepted.filter((a) => a.real?.ok && a.real.exitCode === 0).length} pass in the real program`);
