import type { TocEntry } from '@lumit/prose/domain';
import { useQuery } from '@tanstack/react-query';
import { BesideMain } from '../../ui/beside-main';
import { Disclosure } from '../../ui/disclosure';
import { SideNav, SideNavLink } from '../../ui/side-nav';
import { courseQuery } from './course.queries';
import type { LessonPlace } from './enrolments.queries';
import { STATE_WORDS } from './state-words';

interface LessonNavProps {
  place: LessonPlace;
  moduleCode: string;
  toc: readonly TocEntry[];
}

/** Beside the text: the lessons of the module with their state, and what stands on this page. */
export function LessonNav({ place, moduleCode, toc }: LessonNavProps) {
  const { data: course } = useQuery(courseQuery(place.editionId));
  const module = course?.modules.find(({ code }) => code === moduleCode);
  return (
    <BesideMain>
      {module ? (
        <SideNav title={`${module.code} ${module.title}`} label="Lezioni del modulo">
          {module.lessons.map(({ code, title, state }) => (
            <SideNavLink
              key={code}
              to={`/corso/${code}`}
              current={code === place.code}
              note={state === 'to-start' ? null : STATE_WORDS[state].word}
            >
              {`${code} ${title}`}
            </SideNavLink>
          ))}
          {module.test ? (
            <SideNavLink to={`/test/${module.test.code}`}>{module.test.title}</SideNavLink>
          ) : null}
        </SideNav>
      ) : null}
      <PageContents toc={toc} />
    </BesideMain>
  );
}

/** The headings of the text, as links into the page; below the wide layout they open on press. */
export function PageContents({ toc, folded = false }: { toc: readonly TocEntry[]; folded?: boolean }) {
  const links = toc
    .filter(({ level }) => level < 4)
    .map(({ id, title, level }) => (
      <SideNavLink key={id} to={`#${id}`} nested={level > 2}>
        {title}
      </SideNavLink>
    ));
  if (!folded) return <SideNav title="In questa pagina">{links}</SideNav>;
  return (
    <Disclosure title="In questa pagina">
      <SideNav title="" label="In questa pagina">
        {links}
      </SideNav>
    </Disclosure>
  );
}
