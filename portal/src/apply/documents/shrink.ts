const QUALITIES = [0.9, 0.8, 0.65]
/** A document stays legible down to this edge, in pixels. */
const SMALLEST = 1200

/** A photograph too large for its material, made smaller; anything else, and what cannot be read, stays as it is. */
export async function shrunk(file: File, maxBytes: number): Promise<File> {
  if (file.size <= maxBytes || !['image/jpeg', 'image/png'].includes(file.type)) return file
  const picture = await createImageBitmap(file)
  try {
    for (const quality of QUALITIES) {
      const share = Math.sqrt(maxBytes / file.size) * quality
      const blob = await drawn(
        picture,
        Math.max(share, SMALLEST / Math.max(picture.width, picture.height)),
        quality,
      )
      if (blob && blob.size <= maxBytes)
        return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' })
    }
    return file
  } finally {
    picture.close()
  }
}

function drawn(picture: ImageBitmap, share: number, quality: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * Math.min(1, share))
  canvas.height = Math.round(picture.height * Math.min(1, share))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}
