import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Body } from './body.entity';

export type PersonState = 'active' | 'suspended';

@Entity('person')
@Unique(['email'])
@Check('ck_person_state', `state in ('active', 'suspended')`)
export class Person {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  /** Normalised: see normaliseEmail. */
  @Column({ type: 'text' })
  email!: string;
  /** argon2id in PHC form; null: cannot sign in with a password. */
  @Column({ type: 'text', nullable: true, select: false })
  passwordHash!: string | null;
  @Column({ type: 'text' })
  givenName!: string;
  @Column({ type: 'text' })
  familyName!: string;
  @Column({ type: 'uuid', nullable: true })
  bodyId!: string | null;
  @ManyToOne(() => Body)
  @JoinColumn({ name: 'body_id' })
  body?: Body | null;
  @Column({ type: 'text', default: 'active' })
  state!: PersonState;
  /** Made by `demo:create`, password printed on a screen: production refuses to start while one exists. */
  @Column({ type: 'boolean', default: false })
  demo!: boolean;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
