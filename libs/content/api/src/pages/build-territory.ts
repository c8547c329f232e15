import type { TerritoryFile } from '@lumit/content/domain';
import type { TerritoryView } from '@lumit/courses/domain';
import type { Element } from 'hast';
import { type Library, renderLesson, renderParagraphs } from '@lumit/prose/api';
import { type LessonFacts, linksTo } from './lesson-facts';

/** Who does what in the province, with the figure in which every area of the file is drawn. */
export function buildTerritory(
  file: TerritoryFile | null,
  lessons: readonly LessonFacts[],
  library: Library,
): TerritoryView {
  if (!file) return { map: null, areas: [], offices: [], needs: [] };
  return {
    map: mapOf(file, library),
    areas: file.areas.map((area) => ({ ...area, note: area.note ?? null })),
    offices: file.offices.map((office) => ({
      ...office,
      note: office.note ?? null,
      lessons: linksTo(lessons, office.lessons),
    })),
    needs: file.needs.map(({ text, ...need }) => ({
      ...need,
      html: renderParagraphs(text, library),
      lessons: linksTo(lessons, need.lessons),
    })),
  };
}

function mapOf({ areas }: TerritoryFile, library: Library): string | null {
  const wanted = areas.map(({ key }) => `area-${key}`);
  const map = [...library.figures.values()].find(({ drawing }) => {
    const ids = idsIn(drawing);
    return wanted.every((id) => ids.includes(id));
  });
  return map ? renderLesson(`::figura{key="${map.key}"}`, library).html : null;
}

const idsIn = (node: Element): string[] => [
  ...(typeof node.properties['id'] === 'string' ? [node.properties['id']] : []),
  ...node.children.flatMap((child) => (child.type === 'element' ? idsIn(child) : [])),
];
