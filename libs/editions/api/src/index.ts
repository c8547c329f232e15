export { DefaultRules } from './default-rules';
export { EditionsApiModule } from './editions-api.module';
export { Editions, type EditionToMake } from './editions.service';
