export { Edition } from './edition.entity';
export { GlossaryTerm } from './glossary-term.entity';
export { LessonVersion } from './lesson-version.entity';
export { Lesson } from './lesson.entity';
export { Module } from './module.entity';
export { NormRow } from './norm.entity';
export { Programme } from './programme.entity';
