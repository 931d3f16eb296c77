/** Hands a picture over as a file. */
export function handOver(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function svgPicture(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** Twice as fine as on the screen, for print. */
const FINER = 2;

/** @throws when the browser cannot draw it. */
export async function pngPicture(
  svg: string,
  { width, height }: { width: number; height: number },
): Promise<Blob> {
  const address = URL.createObjectURL(svgPicture(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * FINER, height * FINER];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the canvas gave no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
