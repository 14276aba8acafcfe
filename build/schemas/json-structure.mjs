// Turns the JSON Schema of a channel or plugin into structure nodes (docs/reference/config-schemas.md). OpenClaw checks these
// with ajv, which writes defaults into the value before it looks for required members.
import { union } from './unions.mjs';

const annotations = new Set(['$schema', '$id', '$defs', 'definitions', 'title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly', '$comment']);
const numbers = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'];
const handled = new Set([...numbers, 'type', 'properties', 'required', 'additionalProperties', 'propertyNames', 'items', 'additionalItems',
  'anyOf', 'oneOf', 'allOf', 'not', 'if', 'then', 'else', 'const', 'enum', 'pattern', 'format', 'uniqueItems', '$ref']);

/** @param path For messages only. */
export function jsonStructure(schema, path) {
  return build(schema, { root: schema, path, inUnion: false, references: [] });
}

function build(schema, at) {
  if (schema === true) return {};
  if (schema === false) return { never: true };
  for (const word of Object.keys(schema)) {
    if (!handled.has(word) && !annotations.has(word)) throw new Error(`${at.path}: JSON Schema word ${word} is not covered`);
  }
  if (schema.$ref !== undefined) return reference(schema, at);
  const node = { ...values(schema) };
  for (const word of numbers) if (schema[word] !== undefined) node[word] = schema[word];
  if (schema.pattern !== undefined) node.pattern = schema.pattern;
  if (schema.format === 'uri') node.format = 'uri';
  if (schema.uniqueItems) node.uniqueItems = true;
  objectWords(node, schema, at);
  arrayWords(node, schema, at);
  return combinators(node, schema, at);
}

function reference(schema, at) {
  const { $ref } = schema;
  if (!$ref.startsWith('#/')) throw new Error(`${at.path}: reference ${$ref} is not covered`);
  if (at.references.includes($ref)) throw new Error(`${at.path}: recursive reference ${$ref} is not covered`);
  let target = at.root;
  for (const step of $ref.slice(2).split('/')) target = target[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  return build(target, { ...at, references: [...at.references, $ref] });
}

/** Type and values; a type says nothing more when all values are of it. */
function values(schema) {
  const list = 'const' in schema ? [schema.const] : schema.enum;
  if (!list) return schema.type === undefined ? {} : { type: schema.type };
  return { enum: list.filter((v) => schema.type === undefined || [schema.type].flat().some((t) => isOf(v, t))) };
}

function isOf(value, type) {
  switch (type) {
    case 'null': return value === null;
    case 'array': return Array.isArray(value);
    case 'object': return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer': return Number.isInteger(value);
    default: return typeof value === type;
  }
}

function objectWords(node, schema, at) {
  if (schema.properties) {
    node.properties = {};
    for (const [name, member] of Object.entries(schema.properties)) {
      node.properties[name] = build(member, { ...at, path: `${at.path}.${name}` });
      if (!at.inUnion && member.default !== undefined) node.properties[name] = { ...node.properties[name], default: member.default };
    }
  }
  // Inside anyOf, oneOf, not, if and propertyNames ajv leaves defaults alone, so there a required member must be written.
  const required = (schema.required ?? []).filter((name) => at.inUnion || schema.properties?.[name]?.default === undefined);
  if (required.length) node.required = required;
  if (schema.additionalProperties !== undefined) {
    const rest = build(schema.additionalProperties, { ...at, path: `${at.path}.*` });
    if (rest.never) node.closed = true;
    else if (Object.keys(rest).length) node.rest = rest;
  }
  if (schema.propertyNames !== undefined) {
    const keys = build(schema.propertyNames, { ...at, path: `${at.path}.<key>`, inUnion: true });
    if (JSON.stringify(keys) !== '{"type":"string"}') node.keys = keys;
  }
}

function arrayWords(node, schema, at) {
  if (Array.isArray(schema.items)) {
    node.tuple = schema.items.map((item, i) => build(item, { ...at, path: `${at.path}[${i}]` }));
    if (schema.additionalItems !== undefined) node.items = build(schema.additionalItems, { ...at, path: `${at.path}[]` });
  } else if (schema.items !== undefined) {
    node.items = build(schema.items, { ...at, path: `${at.path}[]` });
  }
}

function combinators(node, schema, at) {
  const branch = (word, i, inUnion) => ({ ...at, path: `${at.path}|${word}${i}`, inUnion: at.inUnion || inUnion });
  const parts = (schema.allOf ?? []).map((part, i) => build(part, branch('allOf', i, false)));
  for (const word of ['anyOf', 'oneOf']) {
    if (schema[word]) parts.push(union(schema[word].map((part, i) => build(part, branch(word, i, true))), { exactlyOne: word === 'oneOf' }));
  }
  if (schema.not !== undefined) parts.push({ not: build(schema.not, branch('not', '', true)) });
  if (schema.if !== undefined) {
    const part = { if: build(schema.if, branch('if', '', true)) };
    if (schema.then !== undefined) part.then = build(schema.then, branch('then', '', true));
    if (schema.else !== undefined) part.else = build(schema.else, branch('else', '', true));
    parts.push(part);
  }
  if (!parts.length) return node;
  if (!Object.keys(node).length && parts.length === 1) return parts[0];
  return { ...node, allOf: parts };
}
