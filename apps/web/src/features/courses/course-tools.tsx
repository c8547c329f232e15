import { useLocation } from 'react-router';
import { LinkRow } from '../../ui/link-row';

/** Pages to look something up, for the whole course. */
export const COURSE_TOOLS = [
  { to: '/cerca', label: 'Cerca' },
  { to: '/glossario', label: 'Glossario' },
  { to: '/corso/riferimenti', label: 'Riferimenti' },
  { to: '/novita', label: 'Novità' },
  { to: '/chi-fa-cosa', label: 'Chi fa cosa' },
] as const;

export function CourseTools() {
  const { pathname } = useLocation();
  return (
    <LinkRow
      title="Strumenti"
      links={COURSE_TOOLS.map((tool) => ({ ...tool, current: tool.to === pathname }))}
    />
  );
}
