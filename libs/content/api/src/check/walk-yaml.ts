type Path = readonly (string | number)[];

export const isEntry = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Calls `meet` for a value of a YAML file and everything in it, with the way to it; `false` passes over what is in it. */
export function walkYaml(
  value: unknown,
  meet: (value: unknown, path: Path) => boolean | void,
  path: Path = [],
): void {
  if (meet(value, path) === false) return;
  if (Array.isArray(value)) value.forEach((item, place) => walkYaml(item, meet, [...path, place]));
  else if (isEntry(value))
    for (const [name, item] of Object.entries(value)) walkYaml(item, meet, [...path, name]);
}
