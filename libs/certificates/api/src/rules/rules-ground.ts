import type { RulesChoice, RulesGround, RulesOffice, RuleSet } from '@lumit/certificates/domain';
import { ruleName } from '@lumit/certificates/domain';
import { type Edition, Module } from '@lumit/courses/api';
import { EditionSettings } from '@lumit/courses/domain';
import { Quiz } from '@lumit/quizzes/api';
import { compareTexts } from '@lumit/shared';
import { type EntityManager, IsNull } from 'typeorm';

/** What rules of an edition can be made of, as the office reads it. */
export type GroundView = Pick<RulesOffice, 'modules' | 'quizzes'>;

/** Modules that are in the programme or in the plan, and the tests by which people are judged. */
export async function groundOf(manager: EntityManager, edition: Edition): Promise<GroundView> {
  const rows = await manager.find(Module, {
    where: { programmeId: edition.programmeId, withdrawnAt: IsNull() },
    order: { position: 'ASC' },
  });
  const quizzes = await manager.find(Quiz, {
    where: { programmeId: edition.programmeId, withdrawnAt: IsNull() },
  });
  const plan = edition.hoursPlan?.some(({ minutes }) => minutes > 0) ? edition.hoursPlan : null;
  const plannedMinutes = (code: string) =>
    plan && plan.reduce((sum, part) => sum + (part.moduleCode === code ? part.minutes : 0), 0);
  const known = new Set(rows.map(({ code }) => code));
  const besides = (plan ?? []).flatMap(({ moduleCode }) =>
    moduleCode === null || known.has(moduleCode) ? [] : [{ code: moduleCode, title: moduleCode }],
  );
  return {
    modules: [...rows, ...besides].map(({ code, title }) => ({
      code,
      title,
      plannedMinutes: plannedMinutes(code),
    })),
    quizzes: quizzes
      .filter(({ kind }) => kind !== 'entry')
      .toSorted(
        (a, b) => Number(a.kind === 'final') - Number(b.kind === 'final') || compareTexts(a.code, b.code),
      )
      .map(({ code, title, kind }) => ({ code, title, isFinal: kind === 'final' })),
  };
}

export const toGround = ({ modules, quizzes }: GroundView): RulesGround => ({
  modules,
  quizzes: quizzes.map(({ code }) => code),
});

/** What the program would begin with: the edition's share of hours, and the final tests for the second kind. */
export function firstChoice(edition: Edition, { quizzes }: GroundView): RulesChoice {
  const finals = quizzes.filter(({ isFinal }) => isFinal).map(({ code }) => code);
  return {
    hours: EditionSettings.parse(edition.settings).hoursThreshold || null,
    modules: [],
    signOff: 'none',
    achievement: finals.length === 0 ? null : { quizzes: finals },
  };
}

/** Each kind's rules in Italian; who attends is asked of everybody and not said. */
export function inWords(rules: RuleSet, { quizzes }: GroundView) {
  const titles = new Map(quizzes.map(({ code, title }) => [code, title]));
  const said = (list: RuleSet['attendance']) =>
    list
      .filter(({ kind }) => kind !== 'enrolment')
      .map((rule) => ruleName(rule, (code) => titles.get(code) ?? code));
  return { attendance: said(rules.attendance), achievement: said(rules.achievement) };
}
