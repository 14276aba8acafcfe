// What zod unions and the JSON Schema words anyOf and oneOf have in common.

/** One of several nodes. Values only become one list of values; a member that tells the branches apart is named. */
export function union(options, { exactlyOne = false } = {}) {
  if (options.length === 1) return options[0];
  if (options.every((o) => o.enum && Object.keys(o).length === 1)) return { enum: [...new Set(options.flatMap((o) => o.enum))] };
  const by = discriminator(options);
  if (by) return { anyOf: options, by };
  return exactlyOne ? { oneOf: options } : { anyOf: options };
}

/** The required member whose values differ in all branches: at most one branch can hold, so "one of" equals "any of". */
function discriminator(options) {
  if (!options.every((o) => o.type === 'object' && o.properties)) return undefined;
  return Object.keys(options[0].properties).find((name) => {
    const values = options.map((o) => o.required?.includes(name) && o.properties[name]?.enum);
    return values.every(Boolean) && new Set(values.flat()).size === values.flat().length;
  });
}
