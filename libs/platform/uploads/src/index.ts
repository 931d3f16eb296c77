export { acceptPicture, type Picture, PICTURE_LIMITS, type PictureLimits } from './accept-picture';
export { type KeptPicture, PictureStore } from './picture-store';
export { pictureType, type PictureType } from './picture-type';
