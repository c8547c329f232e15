import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Who runs courses and issues certificates, for example Scuola Superiore Sant'Anna. */
@Entity('organisation')
@Unique(['slug'])
export class Organisation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'text' })
  slug!: string;
  @Column({ type: 'text' })
  name!: string;
}
