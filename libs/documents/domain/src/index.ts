export { layOutRows, type LaidOutRows, type Rooms, type RowsOfPage } from './lay-out-rows';
export { unprintableIn, type UnprintableCharacter } from './printable-name';
