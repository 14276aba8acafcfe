// The source text of a refinement, as far as a debugger sees it. zod wraps the function given to superRefine in a closure, so
// its text is not reachable from the schema object; the debugger interface of node shows what a closure holds.
import crypto from 'node:crypto';
import inspector from 'node:inspector';

const session = new inspector.Session();
session.connect();

function post(method, params) {
  let result;
  session.post(method, params, (error, value) => {
    if (error) throw new Error(`${method}: ${error.message}`);
    result = value;
  });
  return result;
}

/** The value that a closure captured under a name, as a remote object; undefined when it captured none. */
function captured(fn, name) {
  globalThis.inspected = fn;
  const { result } = post('Runtime.evaluate', { expression: 'globalThis.inspected' });
  delete globalThis.inspected;
  const scopes = post('Runtime.getProperties', { objectId: result.objectId, ownProperties: true })
    .internalProperties?.find((p) => p.name === '[[Scopes]]');
  if (!scopes) return undefined;
  for (const scope of post('Runtime.getProperties', { objectId: scopes.value.objectId, ownProperties: true }).result) {
    if (!scope.value?.objectId) continue;
    const variable = post('Runtime.getProperties', { objectId: scope.value.objectId, ownProperties: true }).result.find((p) => p.name === name);
    if (variable) return variable.value;
  }
  return undefined;
}

/** The text of the function that decides a custom check. @param check A zod check of kind "custom". */
export function refinementSource(check) {
  if (check._zod.def.fn) return String(check._zod.def.fn);
  const inner = captured(check._zod.check, 'fn');
  if (inner?.type !== 'function') throw new Error('cannot read the function of a superRefine');
  return inner.description;
}

/** A name for a function's text that survives reformatting: 12 hex digits of the SHA-256 of its text without blanks. */
export function fingerprint(source) {
  return crypto.createHash('sha256').update(source.replace(/\s+/g, '')).digest('hex').slice(0, 12);
}
