export { Application } from './application.entity';
export { ApplicationsApiModule } from './applications-api.module';
