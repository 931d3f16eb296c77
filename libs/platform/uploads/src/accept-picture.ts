import { DomainError } from '@nuanxin/contracts/kernel';
import { pictureType } from './picture-type';

export interface PictureLimits {
  readonly maxBytes: number;
  /** Width times height, judged from the header before anything is decoded. */
  readonly maxPixels: number;
  /** The kept picture is scaled down until its longer side fits. */
  readonly maxSide: number;
}

export const PICTURE_LIMITS: PictureLimits = { maxBytes: 10_000_000, maxPixels: 50_000_000, maxSide: 2048 };

/** A picture drawn anew by us: nothing of the uploaded file is left but what can be seen. */
export interface Picture {
  readonly bytes: Buffer;
  readonly type: 'image/webp';
  readonly width: number;
  readonly height: number;
}

/**
 * Takes an uploaded picture: typed by its content, decoded, turned upright, scaled down and encoded as WebP without any
 * metadata (place, device, time, thumbnails), so that nothing hidden in the file goes on to others.
 * @throws DomainError `request.too-large` for too many bytes or pixels, `upload.type` for what is no whole picture.
 */
export async function acceptPicture(
  bytes: Uint8Array,
  limits: PictureLimits = PICTURE_LIMITS,
): Promise<Picture> {
  if (bytes.length > limits.maxBytes) throw new DomainError('request.too-large');
  if (!pictureType(bytes)) throw new DomainError('upload.type');
  // libvips and its threads are loaded with the first picture, not by every service that could take one.
  const { default: sharp } = await import('sharp');
  try {
    const source = sharp(bytes, {
      failOn: 'error',
      limitInputPixels: limits.maxPixels,
      sequentialRead: true,
      pages: 1,
    });
    const { width, height } = await source.metadata();
    if (width * height > limits.maxPixels) throw new DomainError('request.too-large');
    const box = {
      width: limits.maxSide,
      height: limits.maxSide,
      fit: 'inside',
      withoutEnlargement: true,
    } as const;
    const drawn = source.autoOrient().resize(box).webp({ quality: 82, effort: 4 });
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
    return { bytes: data, type: 'image/webp', width: info.width, height: info.height };
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    const tooLarge = String(cause).includes('pixel limit');
    throw new DomainError(tooLarge ? 'request.too-large' : 'upload.type', {}, { cause });
  }
}
