// Every verb of the command with its help, and each verb at work in a folder of its own. A step's words are run in turn in the same folder.

const config = (servers) => `cat > openclaw.json <<'JSON'
{
  "meta": { "lastTouchedVersion": "2026.5.20" },
  "plugins": { "entries": { "policy": { "enabled": true } } },
  "mcp": { "servers": { ${servers} } }
}
JSON
`;
const policy = `cat > policy.jsonc <<'JSON'
{
  // The servers that were looked at.
  "mcp": { "servers": { "allow": ["docs"] } }
}
JSON
`;
const docs = '"docs": { "command": "docs-mcp" }';
const both = `${docs}, "scraper": { "command": "npx" }`;
const commit = 'git add -A && git commit -qm state\n';
const repositoryOf = (servers) => `git init -q -b main .\n${config(servers)}${policy}${commit}`;
const change = `${repositoryOf(docs)}git checkout -q -b change\n${config(both)}${commit}`;

const verbs = ['gate', 'check', 'compare', 'fix', 'accept', 'action', 'watch', 'diff', 'sarif', 'init', 'governance', 'alignment'];
const below = {
  governance: ['classify', 'init', 'gate', 'approve', 'run', 'invoke', 'audit'],
  alignment: ['init', 'status', 'analyze', 'export-md', 'import-md', 'merge', 'rule', 'playbook', 'events', 'confidence-history', 'decision-history', 'policy', 'execute-demo', 'explain', 'decide', 'record', 'check', 'replay'],
};
const helps = [[], ...verbs.map((v) => [v]), ...Object.entries(below).flatMap(([v, all]) => all.map((b) => [v, b]))];

const say = (...words) => ({ words });

/**
 * @param {{ folder: string, repository: string, gateway: string }} places the folder of a run, the sources, the address of a stand-in for a gateway
 * @returns {{ name: string, prepare?: string, steps: { words: string[], env?: object, input?: string }[], hashes?: boolean }[]}
 */
export function scenarios({ folder, gateway }) {
  const action = {
    CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_REPOSITORY: 'team/agents', GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: folder, GITHUB_OUTPUT: `${folder}/output`, GITHUB_STEP_SUMMARY: `${folder}/summary`, RUNNER_TEMP: `${folder}/home`,
    'INPUT_FAIL-ON': 'error', INPUT_SARIF: 'action.sarif', INPUT_ANNOTATIONS: 'true', INPUT_SUMMARY: 'true',
  };
  return [
    { name: 'help', steps: [...helps.map((h) => say(...h, '--help')), say('--version'), say(), say('alignment', '--version')] },
    { name: 'wrong words', steps: [say('gates'), say('gate', '--colour'), say('gate', '--fail-on', 'never'), say('check', '--severity-min', 'all'), say('governance', 'approve')] },
    {
      name: 'a workspace with a finding', prepare: repositoryOf(both),
      steps: [
        say('gate'),
        say('gate', '--json', '--sarif', '-'),
        say('gate', '--sarif', 'gate.sarif', '--summary', 'gate.md', '--junit', 'gate.xml', '--code-quality', 'gate.json'),
        say('gate', '--fail-on', 'none', '--families', 'policy,alignment,governance'),
        say('gate', '--openclaw-version', '2026.9.6'),
        say('check', '--config', 'openclaw.json', '--workspace', '.'),
        say('watch', '--once', '--json', '--config', 'openclaw.json', '--workspace', '.'),
        say('fix', '--dry-run'), say('fix'), say('accept'), say('init'),
        say('diff', '--openclaw-version', '2026.5.20', '--to', '2026.9.6'), say('diff', '--since', 'HEAD'),
      ],
    },
    { name: 'a pull request', prepare: change, steps: [say('gate', '--base', 'main'), say('gate', '--base', 'main', '--json'), say('gate', '--base', 'nowhere'), say('diff', '--since', 'main')] },
    {
      name: 'accepting', prepare: repositoryOf(docs),
      steps: [say('accept', '--openclaw-version', '2026.5.20'), say('accept', '--check'), say('gate'), say('watch', '--once', '--config', 'openclaw.json', '--workspace', '.')],
    },
    { name: 'a first policy', prepare: `git init -q -b main .\n${config(both)}`, steps: [say('gate'), say('init'), say('gate')] },
    {
      name: 'policies to compare', prepare: `${repositoryOf(docs)}printf '{ "mcp": { "servers": { "allow": ["docs", "more"] } } }' > weaker.jsonc`,
      steps: [say('compare', '--baseline', 'policy.jsonc', '--policy', 'weaker.jsonc', '--json'), say('compare', '--baseline', 'weaker.jsonc', '--policy', 'policy.jsonc')],
    },
    {
      name: 'findings from elsewhere', prepare: repositoryOf(both),
      steps: [
        { words: ['sarif', '--from', '-', '--output', 'from.sarif'], input: '{"ok":false,"findings":[{"checkId":"policy/mcp-unapproved-server","severity":"error","message":"m","target":"oc://openclaw.config/mcp/servers/scraper"}]}' },
        { words: ['sarif', '--from', '-', '--output', '-'], input: 'no JSON' },
      ],
    },
    { name: 'the action', prepare: repositoryOf(both), steps: [{ words: ['action'], env: action }, { words: ['action'], env: { ...action, INPUT_CONFIG: 'nowhere.json' } }] },
    { name: 'the quickstart', prepare: 'cp -r "$REPOSITORY"/docs/quickstart/. . && git init -q -b main . && git add -A && git commit -qm state', steps: [say('gate'), say('gate', '--json'), say('init')] },
    {
      name: 'policy memory', hashes: true,
      steps: [
        say('alignment', 'init'), say('alignment', 'status'), say('alignment', 'status', '--json'), say('alignment', 'policy'),
        say('alignment', 'explain', '--type', 'T2', '--command', 'dotnet test', '--json'), say('alignment', 'decide', '--type', 'T2', '--command', 'dotnet test'),
        say('alignment', 'record', '--type', 'T2', '--command', 'dotnet test', '--outcome', 'success'), say('alignment', 'rule', 'list'), say('alignment', 'playbook', 'list'),
        say('alignment', 'events'), say('alignment', 'confidence-history'), say('alignment', 'decision-history'), say('alignment', 'execute-demo'), say('alignment', 'export-md'),
        say('alignment', 'import-md'), say('alignment', 'check'), say('alignment', 'replay'), say('alignment', 'analyze'),
      ],
    },
    {
      name: 'governed requests', hashes: true, prepare: `git init -q -b main .\ngit config user.email someone@example.com`,
      steps: [
        say('governance', 'classify', 'Transfer funds to the vendor'), say('governance', 'classify', '--json', 'Summarise the page'), say('governance', 'init'), say('governance', 'gate'),
        say('governance', 'gate', '--json'), say('governance', 'approve', 'a1', '--approver', 'ann', '--reason', 'why', '--automation', 'job'),
        { words: ['governance', 'run', '--gateway', gateway, '--token-env', 'TOKEN', '--trace', 'trace.jsonl', '--head', 'head.json'], env: { TOKEN: 'secret' } },
        { words: ['governance', 'run', '--gateway', 'http://127.0.0.1:9', '--token-env', 'TOKEN', '--trace', 'other.jsonl'], env: { TOKEN: 'secret' } },
        say('governance', 'audit', 'trace.jsonl', '--head', 'head.json', '--csv', 'trace.csv', '--markdown', 'trace.md', '--json'), say('governance', 'audit', 'nowhere.jsonl'),
      ],
    },
  ];
}
