// The packed file: Brotli over lines of JSON. Line 0 maps a release to the line of its record; every other line is a record or
// a node that refers to other nodes by line number. Equal nodes are one line, within a release and between releases.
import fs from 'node:fs';
import zlib from 'node:zlib';

const nodeWords = ['items', 'rest', 'keys', 'not', 'if', 'then', 'else'];
const nodeListWords = ['anyOf', 'oneOf', 'allOf', 'tuple'];
const nodeMapWords = ['properties'];
const recordMapWords = ['channels', 'plugins'];

/** Release -> record with nodes in place of line numbers; empty when the file does not exist. */
export function readPacked(file) {
  if (!fs.existsSync(file)) return {};
  const lines = zlib.brotliDecompressSync(fs.readFileSync(file)).toString('utf8').split('\n').map((line) => JSON.parse(line));
  const nodes = [];
  const node = (line) => nodes[line] ??= mapNode(lines[line], node);
  return Object.fromEntries(Object.entries(lines[0]).map(([release, line]) => [release, mapRecord(lines[line], node)]));
}

/** @returns The sizes in bytes of the text and of the packed file, and the number of lines. */
export function writePacked(file, records) {
  const lines = [null];
  const index = new Map();
  const seen = new Map();
  const add = (value) => {
    const text = JSON.stringify(value);
    if (!index.has(text)) index.set(text, lines.push(text) - 1);
    return index.get(text);
  };
  const line = (node) => {
    if (!seen.has(node)) seen.set(node, add(mapNode(node, line)));
    return seen.get(node);
  };
  const releases = {};
  for (const release of Object.keys(records).sort(compareReleases)) releases[release] = add(mapRecord(records[release], line));
  lines[0] = JSON.stringify(releases);
  const text = Buffer.from(lines.join('\n'), 'utf8');
  const packed = zlib.brotliCompressSync(text, { params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
    [zlib.constants.BROTLI_PARAM_LGWIN]: zlib.constants.BROTLI_MAX_WINDOW_BITS,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  } });
  fs.writeFileSync(file, packed);
  return { text: text.length, packed: packed.length, lines: lines.length };
}

function mapNode(node, one) {
  const result = { ...node };
  for (const word of nodeWords) if (result[word] !== undefined) result[word] = one(result[word]);
  for (const word of nodeListWords) if (result[word]) result[word] = result[word].map(one);
  for (const word of nodeMapWords) if (result[word]) result[word] = mapValues(result[word], one);
  return result;
}

function mapRecord(record, one) {
  const result = { ...record, core: one(record.core) };
  for (const word of recordMapWords) result[word] = mapValues(record[word], one);
  return result;
}

function mapValues(object, one) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, one(value)]));
}

function compareReleases(left, right) {
  const [a, b] = [left, right].map((release) => release.split(/[.-]/).map(Number));
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] ?? 0) - (b[3] ?? 0);
}
