import type { BodyKind } from '@lumit/accounts/domain';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The ente a person works for. */
@Entity('body')
@Unique(['name'])
export class Body {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text' })
  kind!: BodyKind;
  @Column({ type: 'text', nullable: true })
  municipality!: string | null;
}
