import { type Files, SOUND } from '../content-folder.testing';
import { NEWS, withCase } from './check.testing';

export const FINAL = 'lumit/m3-soggiorno/final.yaml';
export const ENTRY = 'lumit/m3-soggiorno/entry.yaml';
const question = (key: string, more = 'objective: 1') =>
  `  - { key: ${key}, kind: true-false, stem: "${key}?", points: 1, answer: true, explanation: "Sì.", refs: [], lesson: "3.1", difficulty: 1, ${more} }\n`;
export const pool = (...keys: string[]) => `questions:\n${keys.map((key) => question(key)).join('')}`;
export const PROGRAMME_TEST = 'lumit/tests/finale.yaml';
const testFile = (draw: number, more = '') =>
  `code: finale\ntitle: Test finale\nkind: final\npool: final\ndraw: ${draw}\n${more}settings: { passMark: 60, attempts: 2, pauseHours: 24, limitMinutes: 60, keep: best }\n`;
export const published = (files: Files): Files => {
  const { 'lumit/m4-protezione/module.yaml': _, ...rest } = files;
  return {
    ...rest,
    'lumit/programme.yaml': (SOUND['lumit/programme.yaml'] ?? '').replace(', m4-protezione', ''),
  };
};

export const TERRITORY = 'lumit/territory.yaml';
const territory = `areas:
  - { key: piana, name: Piana di Lucca, municipalities: [Lucca, Capannori] }
offices:
  - { key: questura, name: Questura, areas: [piana], does: [Rilascia i permessi], channel: Agenda, state: verified, lessons: ["3.1"] }
needs:
  - { key: rinnovo, need: rinnovare un permesso, offices: [questura], text: "Vedi :norm{ref=\\"tui:art5\\"}.", lessons: ["4.1"] }
`;
export const SURVEY = 'lumit/surveys/bisogni.yaml';
const survey = `code: bisogni
title: Bisogni
intro: Poche domande.
when: Prima del corso
anonymous: true
questions:
  - { key: ente, kind: single, text: Dove lavori?, options: [Comune, Scuola], required: true }
  - { key: altro, kind: text, text: Che cosa ti serve?, required: false }
`;
export const withParts: Files = {
  ...withCase(),
  [FINAL]: pool('f1', 'f2'),
  [ENTRY]: pool('e1'),
  [PROGRAMME_TEST]: testFile(2),
  'news.yaml': `${NEWS}- key: b\n  date: 2026-09-29\n  title: Altra\n  text: y\n  state: to-check\n  check: Normattiva\n`,
  [TERRITORY]: territory,
  [SURVEY]: survey,
  'figures/percorso.svg': '<svg viewBox="0 0 1 1"><title>Percorso</title></svg>',
  'figures/percorso.md': 'Prima, poi.',
  'norms.yaml': `${SOUND['norms.yaml']}  changes: [{ on: 2026-05-22, by: tui, articles: [art5, art18ter] }, { on: 2026-06-12, by: tui }]\n`,
  'glossary.yaml': `${SOUND['glossary.yaml']}  ar: x\n  uk: y\n  reviewed: [ar]\n`,
};
export const part = (file: string, from: string | RegExp, to: string): Files => {
  const after = (withParts[file] ?? '').replace(from, to);
  if (after === withParts[file]) throw new Error(`nothing replaced in ${file}`);
  return { ...withParts, [file]: after };
};
