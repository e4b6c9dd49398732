package org.yiwang.identity.logos;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.clients.LogoFault;

/**
 * Makes a PNG of our own out of somebody else's picture: only pixels are taken over, so that nothing else rides along. It
 * is known by its bytes, not by what it is called; its size is looked at before it is unpacked.
 */
final class Picture {

    static final int MOST_BYTES = 200 * 1024;
    private static final int MOST_PIXELS = 1024;

    /** The longest side of what is kept: four times what pages show of it. */
    private static final int KEPT_PIXELS = 256;

    private Picture() {}

    /** Throws {@link NoLogo} if it is no PNG or JPEG of at most 200 KB and 1024 × 1024 pixels. */
    static byte[] png(byte[] found) {
        if (found.length > MOST_BYTES) {
            throw new NoLogo(LogoFault.TOO_LARGE);
        }
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(found))) {
            return written(kept(read(input)));
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof NoLogo refused ? refused : new NoLogo(LogoFault.NO_PNG_OR_JPEG);
        }
    }

    private static BufferedImage read(MemoryCacheImageInputStream input) throws IOException {
        var reader = reader(input);
        if (reader == null) {
            throw new NoLogo(LogoFault.NO_PNG_OR_JPEG);
        }
        try {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                throw new NoLogo(LogoFault.TOO_MANY_PIXELS);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static @Nullable ImageReader reader(MemoryCacheImageInputStream input) throws IOException {
        for (var format : new String[] {"png", "jpeg"}) {
            var reader = ImageIO.getImageReadersByFormatName(format).next();
            if (reader.getOriginatingProvider().canDecodeInput(input)) {
                return reader;
            }
            reader.dispose();
        }
        return null;
    }

    private static BufferedImage kept(BufferedImage image) {
        var scale = Math.min(1.0, (double) KEPT_PIXELS / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var kept = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var canvas = kept.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return kept;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", output);
        }
        return bytes.toByteArray();
    }
}
