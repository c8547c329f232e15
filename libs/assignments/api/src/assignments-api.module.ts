import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseStudies } from './case-studies.service';
import { CaseStudiesController } from './case-studies.controller';
import { CaseStudy } from './case-study.entity';

@Module({
  imports: [TypeOrmModule.forFeature([CaseStudy])],
  controllers: [CaseStudiesController],
  providers: [CaseStudies],
})
export class AssignmentsApiModule {}
