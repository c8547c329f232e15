export { aContentFolder, type ContentOnDisk, SOUND } from './content-folder.testing';
