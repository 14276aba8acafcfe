// Runs the command as a native program and as assemblies of .NET, one after the other in the same folder, and compares them byte for byte:
// standard output, standard error, exit code, and every file in the folder afterwards. node compare.mjs NATIVE ASSEMBLY [CASES]
// CASES is how many recorded runs of the policy corpus are taken (every nth; 25). The verbs and their help are all run.
// Exit code: 0 when both did the same everywhere, else 1.
import { execFileSync, spawn } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { scenarios } from './scenarios.mjs';

const [native, assembly, wanted = '25'] = process.argv.slice(2);
const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const work = mkdtempSync(join(tmpdir(), 'openclaw-policy-native-'));
const programs = { native: [resolve(native)], assembly: ['dotnet', resolve(assembly)] };
const git = {
  GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'someone', GIT_AUTHOR_EMAIL: 'someone@example.com', GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'someone', GIT_COMMITTER_EMAIL: 'someone@example.com', GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

function run(folder, words, options) {
  return new Promise((done, failed) => {
    const child = spawn(words[0], words.slice(1), { cwd: folder, env: { PATH: process.env.PATH, HOME: join(folder, 'home'), ...git, ...options.env } });
    const output = [], error = [];
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => error.push(data));
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code: signal ?? code, output: Buffer.concat(output), error: Buffer.concat(error) }));
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

// What no two runs have in common: the time, and ids that are drawn. Hashes over them only where a scenario says so.
function steady(bytes, hashes) {
  let text = bytes.toString('latin1')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?/g, '<time>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/\b([a-z]+)_[0-9a-f]{12}\b/g, '$1_<id>')
    .replace(/\bopenclaw_policy_[0-9a-f]{32}\b/g, 'openclaw_policy_<id>')
    .replace(/\bplaybook_safety_\d+\b/g, 'playbook_safety_<time>');
  if (hashes) {
    text = text.replace(/[0-9a-f]{64}/g, '<hash>').replace(/"(elapsed|duration|milliseconds)\w*":\s*\d+/gi, '"$1":<n>');
  }

  return text;
}

function files(of, hashes, at = '') {
  const found = [];
  for (const name of readdirSync(join(of, at)).sort()) {
    const path = join(at, name);
    const stat = lstatSync(join(of, path));
    if (stat.isDirectory()) {
      found.push(...(name === '.git' ? [] : files(of, hashes, path)));
    } else {
      const content = stat.isSymbolicLink() ? readlinkSync(join(of, path)) : steady(readFileSync(join(of, path)), hashes);
      found.push(`${steady(Buffer.from(path), hashes)} ${stat.mode.toString(8)}\n${content}`);
    }
  }

  return found;
}

function fresh(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'home'), { recursive: true });
}

async function both(folder, { name, prepare, steps, hashes, asked }) {
  const seen = {};
  for (const [kind, words] of Object.entries(programs)) {
    fresh(folder);
    asked?.splice(0);
    prepare();
    const answers = [];
    for (const step of steps) {
      const { code, output, error } = await run(folder, [...words, ...step.words], step);
      answers.push(`exit ${code}\n--- output\n${steady(output, hashes)}\n--- error\n${steady(error, hashes)}`);
    }

    seen[kind] = [...answers, `--- files\n${files(folder, hashes).join('\n')}`, `--- asked\n${(asked ?? []).map((a) => steady(Buffer.from(a), hashes)).join('\n')}`];
  }

  runs += steps.length;
  seen.native.forEach((text, i) => {
    const other = seen.assembly[i];
    if (text !== other) {
      const at = [...text].findIndex((c, n) => c !== other[n]);
      const from = Math.max(0, (at < 0 ? text.length : at) - 80);
      differences.push(`${name}, ${i < steps.length ? steps[i].words.join(' ') : 'what it left'}:\n  native:   ${JSON.stringify(text.slice(from, from + 240))}\n  assembly: ${JSON.stringify(other.slice(from, from + 240))}`);
    }
  });
}

// --- recorded runs --------------------------------------------------------------------------------------------------------------------

// A text to bytes as the recorder wrote them: a lone surrogate has its three-byte form.
function wtf8(text) {
  const bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0);
    bytes.push(code >= 0xd800 && code <= 0xdfff ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]) : Buffer.from(character));
  }

  return Buffer.concat(bytes);
}

function recorded() {
  const all = [];
  for (const archive of ['generated', 'handmade', 'between']) {
    const at = join(work, archive);
    mkdirSync(at);
    writeFileSync(join(work, 'archive.tar'), brotliDecompressSync(readFileSync(join(repository, `tests/corpus/policy/${archive}.tar.br`))));
    execFileSync('tar', ['-xf', join(work, 'archive.tar'), '-C', at]);
    for (const file of readdirSync(at, { recursive: true }).filter((f) => f.endsWith('.json')).sort()) {
      const value = JSON.parse(readFileSync(join(at, file)));
      const expectations = Array.isArray(value.expected) ? value.expected : value.expected ? [{ releases: [value.release] }] : [];
      all.push(...expectations.flatMap((e) => e.releases).map((release) => ({ value, release })));
    }
  }

  return all;
}

const places = { '{{WORKSPACE}}': 'workspace', '{{STATE}}': 'state', '{{HOME}}': 'home' };
const substitute = (folder, bytes) => Object.entries(places).reduce((t, [token, place]) => t.replaceAll(token, join(folder, place)), bytes.toString('latin1'));

function writeCase(folder, { value }) {
  for (const place of Object.values(places)) {
    mkdirSync(join(folder, place), { recursive: true });
  }

  const content = [...Object.entries(value.files ?? {}).map(([n, t]) => [n, wtf8(t)]), ...Object.entries(value.filesBase64 ?? {}).map(([n, t]) => [n, Buffer.from(t, 'base64')])];
  for (const [name, bytes] of content) {
    const path = name === 'openclaw.json' ? 'state/openclaw.json' : name.replace(/^cwd\//, '');
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path.startsWith('state/') ? Buffer.from(substitute(folder, bytes), 'latin1') : bytes);
  }

  if (typeof value.execApprovalsRow === 'string') {
    writeFileSync(join(folder, 'exec-approvals.json'), value.execApprovalsRow);
  }
}

function caseSteps(folder, { value, release }) {
  const env = { OPENCLAW_STATE_DIR: join(folder, 'state'), OPENCLAW_CONFIG_PATH: join(folder, 'state/openclaw.json') };
  for (const [name, text] of Object.entries(value.env ?? {})) {
    if (text === null) {
      delete env[name];
    } else {
      env[name] = substitute(folder, Buffer.from(`${text}`));
    }
  }

  const approvals = typeof value.execApprovalsRow === 'string' ? ['--exec-approvals', join(folder, 'exec-approvals.json')] : [];
  const words = (value.args ?? []).map((a) => substitute(folder, Buffer.from(a)));
  const workspace = ['--config', 'state/openclaw.json', '--workspace', 'workspace', '--openclaw-version', release];
  return [
    { words: ['check', '--json', '--openclaw-version', release, ...approvals, ...words], env },
    { words: ['gate', ...workspace, '--sarif', 'gate.sarif', '--summary', 'gate.md', '--json', ...approvals], env },
  ];
}

// --- verbs ----------------------------------------------------------------------------------------------------------------------------

// Stands in for a gateway: what it was sent is compared too.
function gateway() {
  const asked = [];
  const body = (name) => readFileSync(join(repository, `tests/corpus/gateway/${name}.body`));
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (data) => { text += data; });
    request.on('end', () => {
      asked.push(`${request.method} ${request.url} ${text}`);
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(body(request.url.includes('readyz') ? 'get_readyz' : request.url.includes('models') ? 'models' : 'chat_ok'));
    });
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({ asked, server, address: `http://127.0.0.1:${server.address().port}` })));
}

function prepareScenario(folder, script) {
  if (script) {
    execFileSync('bash', ['-euc', script], { cwd: folder, env: { PATH: process.env.PATH, HOME: join(folder, 'home'), REPOSITORY: repository, ...git }, stdio: 'pipe' });
  }
}

// Each worker has a folder of its own, in which both programs run in turn: paths are part of what is printed.
async function worker(folder, jobs) {
  const stand = await gateway();
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    await both(folder, job(folder, stand));
  }

  stand.server.close();
}

let runs = 0;
const differences = [];
const started = Date.now();
try {
  const cases = recorded();
  const every = Math.max(1, Math.floor(cases.length / Number(wanted)));
  const verbs = scenarios({ folder: '', gateway: '' }).map((_, i) => (folder, stand) => {
    const scenario = scenarios({ folder, gateway: stand.address })[i];
    return { ...scenario, prepare: () => prepareScenario(folder, scenario.prepare), asked: stand.asked };
  });
  const sample = cases.filter((_, i) => i % every === 0).map((taken) => (folder) => ({
    name: `${taken.release} ${taken.value.name}`, prepare: () => writeCase(folder, taken), steps: caseSteps(folder, taken),
  }));
  const jobs = [...verbs, ...sample];
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, (_, i) => worker(join(work, `run-${i}`), jobs)));
} finally {
  rmSync(work, { recursive: true, force: true });
}

console.log(`${runs} runs as a native program and as assemblies in ${Math.round((Date.now() - started) / 1000)} s: ${differences.length === 0 ? 'no difference' : `${differences.length} differences`}`);
for (const difference of differences.slice(0, 20)) {
  console.log(difference);
}

process.exit(differences.length === 0 ? 0 : 1);
