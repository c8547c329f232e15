import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity';

/** A browser that may go on with an application for some hours. The secret is in its cookie alone; here only its SHA-256. */
@Entity('application_visit')
@Index('ix_application_visit_application_id', ['applicationId'])
export class ApplicationVisit {
  @PrimaryColumn({ type: 'bytea' })
  secretHash!: Buffer;
  @Column({ type: 'uuid' })
  applicationId!: string;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application?: Application;
  @Column({ type: 'timestamptz' })
  madeAt!: Date;
  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}
