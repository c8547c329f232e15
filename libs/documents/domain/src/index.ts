export { unprintableIn, type UnprintableCharacter } from './printable-name';
