export {
  aProgramme,
  anEdition,
  aModule,
  type LessonValues,
  aLesson,
  aLessonVersion,
} from './courses.testing';
export { aSearchableLesson, searchableRegisters } from './search/search.testing';
