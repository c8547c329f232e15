import { Edition } from '@lumit/courses/api';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A part of an edition's people that has class sessions of its own. */
@Entity('edition_group')
@Unique('uq_edition_group_name', ['editionId', 'name'])
@Unique('uq_edition_group_position', ['editionId', 'position'])
@Unique('uq_edition_group_id_edition_id', ['id', 'editionId'])
export class EditionGroup {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  editionId!: string;
  @ManyToOne(() => Edition)
  @JoinColumn({ name: 'edition_id' })
  edition?: Edition;
  /** As people read it. */
  @Column({ type: 'text' })
  name!: string;
  /** From 1, in the order of lists. */
  @Column({ type: 'integer' })
  position!: number;
}
