package org.yiwang.identity.logos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.identity.clients.LogoFault;

class PictureTest {

    @ParameterizedTest
    @CsvSource({"png, 64, 48, 64, 48", "jpeg, 64, 48, 64, 48", "png, 1024, 512, 256, 128", "jpeg, 1024, 3, 256, 1"})
    void pixelsAreTakenOverAndMadeNoLargerThanPagesNeed(String format, int width, int height, int kept, int high)
            throws IOException {
        var png = ImageIO.read(new ByteArrayInputStream(Picture.png(picture(format, width, height))));

        assertThat(png.getWidth()).isEqualTo(kept);
        assertThat(png.getHeight()).isEqualTo(high);
        assertThat(png.getRGB(kept / 2, 0) & 0xff).as("blue").isGreaterThan(200);
    }

    @Test
    void whatIsClearStaysClear() throws IOException {
        var clear = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        var png = ImageIO.read(new ByteArrayInputStream(Picture.png(written(clear, "png"))));

        assertThat(png.getRGB(3, 3) >>> 24).isZero();
    }

    @Test
    void nothingElseRidesAlong() throws IOException {
        var words = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var inside = withText(picture("png", 16, 16), "Comment\0<script>alert(1)</script>");
        var behind = joined(picture("png", 16, 16), words);

        assertThat(new String(inside, StandardCharsets.ISO_8859_1)).contains("<script>");
        for (var found : new byte[][] {inside, behind}) {
            var png = Picture.png(found);
            assertThat(new String(png, StandardCharsets.ISO_8859_1)).doesNotContain("script", "tEXt");
            assertThat(png).isEqualTo(Picture.png(picture("png", 16, 16)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<!doctype html><title>logo.png</title>",
                "{}",
                "\u0089PNG"
            })
    void whatIsNoPictureIsRefused(String text) {
        refused(text.getBytes(StandardCharsets.ISO_8859_1), LogoFault.NO_PNG_OR_JPEG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void otherPicturesAreRefused(String format) {
        refused(picture(format, 16, 16), LogoFault.NO_PNG_OR_JPEG);
    }

    @Test
    void webpIsRefusedAsNothingHereReadsIt() {
        var webp = HexFormat.of().parseHex("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700");
        refused(webp, LogoFault.NO_PNG_OR_JPEG);
    }

    @Test
    void aPictureThatBreaksOffIsRefused() {
        var png = picture("png", 64, 64);
        refused(Arrays.copyOf(png, png.length / 3), LogoFault.NO_PNG_OR_JPEG);
    }

    @ParameterizedTest
    @CsvSource({"1025, 1", "1, 1025"})
    void moreThanAThousandAndTwentyFourPixelsAreRefused(int width, int height) {
        refused(picture("png", width, height), LogoFault.TOO_MANY_PIXELS);
    }

    /** A few bytes that say to be 40,000 pixels high and wide: they are refused before anything is unpacked. */
    @Test
    void aBombIsRefusedByWhatItSaysOfItself() {
        var png = picture("png", 16, 16);
        var head = ByteBuffer.wrap(png);
        head.putInt(16, 40_000).putInt(20, 40_000);
        head.putInt(29, crc(Arrays.copyOfRange(png, 12, 29)));
        refused(png, LogoFault.TOO_MANY_PIXELS);
    }

    @Test
    void moreThanTwoHundredKilobytesAreRefused() {
        refused(joined(picture("png", 16, 16), new byte[Picture.MOST_BYTES]), LogoFault.TOO_LARGE);
    }

    private static void refused(byte[] found, LogoFault fault) {
        assertThatThrownBy(() -> Picture.png(found))
                .isInstanceOfSatisfying(
                        NoLogo.class, none -> assertThat(none.fault()).isEqualTo(fault));
    }

    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                image.setRGB(x, y, 0x1f4ed8 | 0xff);
            }
        }
        return written(image, format);
    }

    /** Of many colours, so that it does not get small. */
    static byte[] noise(int side) {
        var random = new Random(7);
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < side; x++) {
            for (var y = 0; y < side; y++) {
                image.setRGB(x, y, random.nextInt(0xffffff));
            }
        }
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            assertThat(ImageIO.write(image, format, bytes)).isTrue();
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    /** A chunk of text (PNG §11.3.4.3) after the head, which is 33 bytes long. */
    private static byte[] withText(byte[] png, String text) {
        var chunk = ("tEXt" + text).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(png.length + chunk.length + 8)
                .put(png, 0, 33)
                .putInt(chunk.length - 4)
                .put(chunk)
                .putInt(crc(chunk))
                .put(png, 33, png.length - 33)
                .array();
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
