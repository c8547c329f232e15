const OLDEST = [20, 19];

/**
 * Whether this Node can bring the rest in. Node 24 itself comes as a dependency; an older Node only has to run npm.
 * @param {string} version as in process.version, "v20.19.0"
 * @returns {string | null} what to tell the person, Italian then English; null when all is well
 */
export function nodeProblem(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return null;
  return [
    `Node.js ${version} è troppo vecchio per LUMIT Formazione: serve almeno la 20.19 (meglio la 24).`,
    'Installa Node 24 da https://nodejs.org oppure con `nvm install 24`, poi ripeti il comando.',
    '',
    `Node.js ${version} is too old for LUMIT Formazione: 20.19 or later is needed (24 is best).`,
    'Install Node 24 from https://nodejs.org or with `nvm install 24`, then run the command again.',
  ].join('\n');
}
