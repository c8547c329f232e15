import { useLocation } from 'react-router';
import { useEditionId } from '../../lib/current-edition';
import { useMayIn } from '../../lib/may-in';
import { LinkRow } from '../../ui/link-row';

/** Pages to look something up, for the whole course. */
const COURSE_TOOLS = [
  { to: '/cerca', label: 'Cerca' },
  { to: '/glossario', label: 'Glossario' },
  { to: '/corso/riferimenti', label: 'Riferimenti' },
  { to: '/novita', label: 'Novità' },
  { to: '/chi-fa-cosa', label: 'Chi fa cosa' },
  { to: '/casi', label: 'Casi di studio' },
];
/** Only who studies has notes of their own. */
const NOTEBOOK = { to: '/appunti', label: 'I miei appunti' };

export function CourseTools() {
  const { pathname } = useLocation();
  const tools = useMayIn(useEditionId(), 'study') ? [...COURSE_TOOLS, NOTEBOOK] : COURSE_TOOLS;
  return (
    <LinkRow title="Strumenti" links={tools.map((tool) => ({ ...tool, current: tool.to === pathname }))} />
  );
}
