// Turns a zod schema into structure nodes (docs/reference/config-schemas.md): what decides validity and nothing else.
import { union } from './unions.mjs';
import { fingerprint, refinementSource } from './function-source.mjs';

const trimFingerprint = fingerprint('(input) => input.trim()');

export class ZodStructure {
  #refinements;
  #done = new Map();

  /** Functions that refinements.json does not name yet: fingerprint -> { source, paths }. */
  unknown = new Map();

  /** @param refinements Fingerprint of a function -> name of the check that stands for it, or null when it never refuses. */
  constructor(refinements) {
    this.#refinements = refinements;
  }

  /** @param path For messages only. */
  node(schema, path) {
    let node = this.#done.get(schema);
    if (!node) this.#done.set(schema, node = this.#build(schema, path));
    return node;
  }

  #build(schema, path) {
    const def = schema._zod.def;
    const node = this.#shape(schema, def, path);
    this.#applyChecks(node, schema, def, path);
    return node;
  }

  #shape(schema, def, path) {
    switch (def.type) {
      case 'string': case 'boolean': case 'null': return { type: def.type };
      case 'number': return { type: 'number' };
      case 'unknown': case 'any': return {};
      case 'never': return { never: true };
      case 'literal': return { enum: [...def.values] };
      case 'enum': return { enum: Object.values(def.entries) };
      case 'lazy': return copy(this.node(def.getter(), path));
      case 'nullable': return { anyOf: [this.node(def.innerType, path), { type: 'null' }] };
      case 'array': return { type: 'array', items: this.node(def.element, `${path}[]`) };
      case 'tuple': return this.#tuple(def, path);
      case 'object': return this.#object(def, path);
      case 'record': return this.#record(def, path);
      case 'union': return this.#union(def, path);
      case 'pipe': return this.#pipe(def, path);
      // A value that is present is what the inner schema says; whether it may be absent is asked of the schema as a whole.
      case 'optional': case 'default': case 'nonoptional': case 'readonly': case 'prefault': case 'exactOptional':
        return copy(this.node(def.innerType, path));
      default: throw new Error(`${path}: zod type ${def.type} is not covered`);
    }
  }

  #tuple(def, path) {
    if (def.rest) throw new Error(`${path}: a tuple with a rest is not covered`);
    const items = def.items.map((item, i) => this.node(item, `${path}[${i}]`));
    return { type: 'array', tuple: items, minItems: items.length, maxItems: items.length };
  }

  #object(def, path) {
    const node = { type: 'object', properties: {} };
    const required = [];
    for (const [name, member] of Object.entries(def.shape)) {
      node.properties[name] = this.node(member, `${path}.${name}`);
      if (!member.safeParse(undefined).success) required.push(name);
    }
    if (required.length) node.required = required;
    if (def.catchall) {
      const rest = this.node(def.catchall, `${path}.*`);
      if (rest.never) node.closed = true;
      else if (Object.keys(rest).length) node.rest = rest;
    }
    return node;
  }

  #record(def, path) {
    const node = { type: 'object' };
    const keys = this.node(def.keyType, `${path}.<key>`);
    const values = this.node(def.valueType, `${path}.*`);
    if (JSON.stringify(keys) !== '{"type":"string"}') node.keys = keys;
    if (Object.keys(values).length) node.rest = values;
    return node;
  }

  #union(def, path) {
    const options = def.options.map((option, i) => this.node(option, `${path}|${i}`));
    return union(options);
  }

  #pipe(def, path) {
    const fromFunction = def.in._zod.def.type === 'transform';
    const toFunction = def.out._zod.def.type === 'transform';
    const transform = fromFunction ? def.in : toFunction ? def.out : undefined;
    if (!transform) return this.#afterTransform(def, path);
    const node = copy(this.node(fromFunction ? def.out : def.in, path));
    const check = this.#checkName(String(transform._zod.def.transform), path);
    if (check) node.checks = [...node.checks ?? [], check];
    return node;
  }

  /** What a transform makes is only checked for being a text: then what it was made from decides. */
  #afterTransform(def, path) {
    const result = this.node(def.out, path);
    if (JSON.stringify(result) !== '{"type":"string"}') throw new Error(`${path}: a pipe into ${JSON.stringify(result)} is not covered`);
    return copy(this.node(def.in, path));
  }

  #applyChecks(node, schema, def, path) {
    if (def.format) this.#format(node, def, path);
    let later = false;
    for (const check of def.checks ?? []) {
      const rule = check._zod.def;
      switch (rule.check) {
        case 'number_format': this.#numberFormat(node, rule, path); break;
        case 'greater_than': raise(node, rule.inclusive ? 'minimum' : 'exclusiveMinimum', rule.value); break;
        case 'less_than': lower(node, rule.inclusive ? 'maximum' : 'exclusiveMaximum', rule.value); break;
        case 'min_length': raise(node, node.type === 'array' ? 'minItems' : 'minLength', rule.minimum); break;
        case 'max_length': lower(node, node.type === 'array' ? 'maxItems' : 'maxLength', rule.maximum); break;
        case 'string_format': this.#format(node, rule, path); break;
        case 'overwrite': this.#overwrite(node, rule, later, path); break;
        case 'custom': this.#custom(node, check, path); break;
        default: throw new Error(`${path}: zod check ${rule.check} is not covered`);
      }
      later = true;
    }
  }

  #numberFormat(node, rule, path) {
    if (rule.format !== 'safeint') throw new Error(`${path}: number format ${rule.format} is not covered`);
    node.type = 'integer';
    if (node.exclusiveMinimum === undefined) raise(node, 'minimum', Number.MIN_SAFE_INTEGER);
    lower(node, 'maximum', Number.MAX_SAFE_INTEGER);
  }

  #format(node, rule, path) {
    if (rule.format === 'url') {
      node.format = 'url';
    } else if (rule.pattern) {
      if (/[^iu]/.test(rule.pattern.flags)) throw new Error(`${path}: pattern flags ${rule.pattern.flags} are not covered`);
      const pattern = { pattern: rule.pattern.source, ...rule.pattern.flags.includes('i') ? { ignoreCase: true } : {} };
      if (node.pattern === undefined) Object.assign(node, pattern);
      else (node.allOf ??= []).push({ type: 'string', ...pattern });
    } else {
      throw new Error(`${path}: string format ${rule.format} is not covered`);
    }
  }

  #overwrite(node, rule, later, path) {
    const source = String(rule.tx);
    if (fingerprint(source) !== trimFingerprint) {
      this.#checkName(source, path);
    } else if (later) {
      throw new Error(`${path}: a trim after another check is not covered`);
    } else {
      node.trim = true;
    }
  }

  #custom(node, check, path) {
    const name = this.#checkName(refinementSource(check), path);
    if (name) (node.checks ??= []).push(name);
  }

  #checkName(source, path) {
    const key = fingerprint(source);
    if (Object.hasOwn(this.#refinements, key)) return this.#refinements[key];
    const entry = this.unknown.get(key) ?? { source, paths: [] };
    entry.paths.push(path);
    this.unknown.set(key, entry);
    return null;
  }
}

function copy(node) {
  const result = { ...node };
  for (const word of ['checks', 'allOf']) if (result[word]) result[word] = [...result[word]];
  return result;
}

function raise(node, key, value) {
  node[key] = Math.max(node[key] ?? -Infinity, value);
}

function lower(node, key, value) {
  node[key] = Math.min(node[key] ?? Infinity, value);
}
