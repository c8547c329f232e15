import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { ICONS } from './src/ui/icon-names.ts';

const MODULE = 'virtual:icons.svg';
const DEV_PATH = '/icons.svg';

/** One SVG sprite with only the icons that ui/icon-names.ts lists: the whole set of bootstrap-italia is 94 KB. */
function drawSprite(folder: string): string {
  const symbols = ICONS.map((name) => {
    const svg = readFileSync(`${folder}/${name}.svg`, 'utf8');
    const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 24 24';
    const drawing = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>[\s\S]*$/, '');
    return `<symbol id="${name}" viewBox="${viewBox}">${drawing.trim()}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

/** Gives `virtual:icons.svg`, whose default export is the address of the sprite: a hashed file in the build. */
export function iconSprite(folder: string): Plugin {
  let building = true;
  return {
    name: 'icon-sprite',
    configResolved: (config) => {
      building = config.command === 'build';
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      if (!building) return `export default '${DEV_PATH}';`;
      const file = this.emitFile({ type: 'asset', name: 'icons.svg', source: drawSprite(folder) });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer(server) {
      server.middlewares.use(DEV_PATH, (_request, response) => {
        response.setHeader('content-type', 'image/svg+xml');
        response.end(drawSprite(folder));
      });
    },
  };
}
