export { AssignmentsApiModule } from './assignments-api.module';
export { importCases } from './case-importer';
export { CaseStudy } from './case-study.entity';
