export { AssignmentsApiModule } from './assignments-api.module';
export { keepCases } from './case-importer';
export { CaseStudy } from './case-study.entity';
export { writeCase, type WrittenCase } from './write-case';
