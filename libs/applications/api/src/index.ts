export { Application } from './application.entity';
export { ApplicationsApiModule } from './applications-api.module';
export { beginApplication } from './begin-application';
export { OwnApplications } from './own-applications.service';
export { Judgements } from './ranking/judgements.service';
export { ApplicationSending } from './submit-application';
export { beginVisit } from './visits';
