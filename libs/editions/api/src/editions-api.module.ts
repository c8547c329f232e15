import { AttendanceApiModule } from '@lumit/attendance/api';
import { CertificatesApiModule } from '@lumit/certificates/api';
import { Module } from '@nestjs/common';
import { EditionCopies } from './copy-edition';
import { DefaultRules } from './default-rules';
import { EditionOffice } from './edition-office.service';
import { EditionViews } from './edition-views';
import { EditionOfficeController } from './edition-office.controller';
import { Editions } from './editions.service';

@Module({
  imports: [AttendanceApiModule, CertificatesApiModule],
  controllers: [EditionOfficeController],
  providers: [DefaultRules, EditionCopies, EditionOffice, Editions, EditionViews],
  exports: [DefaultRules, Editions],
})
export class EditionsApiModule {}
