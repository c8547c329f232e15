import { Platform1000000000000 } from './1000-platform';
import { Accounts2000000000000 } from './2000-accounts';
import { Courses3000000000000 } from './3000-courses';
import { Enrolments4000000000000 } from './4000-enrolments';
import { Attendance5000000000000 } from './5000-attendance';
import { Quizzes6000000000000 } from './6000-quizzes';
import { Certificates7000000000000 } from './7000-certificates';
import { RandomDraws8000000000000 } from './8000-random-draws';
import { Search8100000000000 } from './8100-search';
import { ReadingPages8110000000000 } from './8110-reading-pages';
import { CaseStudies8200000000000 } from './8200-case-studies';
import { Annotations8300000000000 } from './8300-annotations';
import { ModuleSessions8400000000000 } from './8400-module-sessions';
import { QuizWorth8500000000000 } from './8500-quiz-worth';
import { LessonKeys8600000000001 } from './8601-lesson-keys';
import { EarlyClosings8603000000000 } from './8603-early-closings';
import { CertificateReviews8604000000000 } from './8604-certificate-reviews';
import { DatedStatements8608000000000 } from './8608-dated-statements';
import { AttemptRules8610000000001 } from './8611-attempt-rules';
import { Explanations8620000000001 } from './8621-explanations';
import { ExtraTime8630000000001 } from './8631-extra-time';
import { KnownDevices8637000000000 } from './8637-known-devices';
import { SearchWords8700000000006 } from './8706-search-words';
import { Files8770000000071 } from './8771-files';
import { CertificateSubjects8800000000001 } from './8801-certificate-subjects';
import { Origins8800000000004 } from './8804-origins';
import { MailBodies8810000000001 } from './8811-mail-bodies';
import { Roles8810000000002 } from './8812-roles';
import { StoredReplies8810000000004 } from './8814-stored-replies';
import { Groups8820000000002 } from './8822-groups';
import { Teachers8830000000002 } from './8832-teachers';
import { Editions8840000000004 } from './8844-editions';
import { OrganisationSettings8850000000003 } from './8853-organisation-settings';
import { CancelledClasses8850000000004 } from './8854-cancelled-classes';
import { PasswordLinks8860000000001 } from './8861-password-links';
import { Bodies8860000000003 } from './8863-bodies';
import { SessionBrowsers8870000000001 } from './8871-session-browsers';
import { Applications8880000000001 } from './8881-applications';
import { GrantsInTime8880000000002 } from './8882-grants-in-time';
import { RulesReason8880000000003 } from './8883-rules-reason';
import { Ranking8880000000004 } from './8884-ranking';
import { AddressChanges8880000000005 } from './8885-address-changes';
import { ApplicationLinks8890000000001 } from './8891-application-links';
import { CalendarFeeds8890000000003 } from './8893-calendar-feeds';
import { ModuleExemptions8900000000003 } from './8903-module-exemptions';
import { Logos8900000000004 } from './8904-logos';

/** One timeline, in the order in which they run. A new one: `<number>-<what>.ts`, class `<What><number of 13 digits>`, larger than all before. */
export const MIGRATIONS = [
  Platform1000000000000,
  Accounts2000000000000,
  Courses3000000000000,
  Enrolments4000000000000,
  Attendance5000000000000,
  Quizzes6000000000000,
  Certificates7000000000000,
  RandomDraws8000000000000,
  Search8100000000000,
  ReadingPages8110000000000,
  CaseStudies8200000000000,
  Annotations8300000000000,
  ModuleSessions8400000000000,
  QuizWorth8500000000000,
  LessonKeys8600000000001,
  EarlyClosings8603000000000,
  CertificateReviews8604000000000,
  DatedStatements8608000000000,
  AttemptRules8610000000001,
  Explanations8620000000001,
  ExtraTime8630000000001,
  KnownDevices8637000000000,
  SearchWords8700000000006,
  Files8770000000071,
  CertificateSubjects8800000000001,
  Origins8800000000004,
  MailBodies8810000000001,
  Roles8810000000002,
  StoredReplies8810000000004,
  Groups8820000000002,
  Teachers8830000000002,
  Editions8840000000004,
  OrganisationSettings8850000000003,
  CancelledClasses8850000000004,
  PasswordLinks8860000000001,
  Bodies8860000000003,
  SessionBrowsers8870000000001,
  Applications8880000000001,
  GrantsInTime8880000000002,
  RulesReason8880000000003,
  Ranking8880000000004,
  AddressChanges8880000000005,
  ApplicationLinks8890000000001,
  CalendarFeeds8890000000003,
  ModuleExemptions8900000000003,
  Logos8900000000004,
];
