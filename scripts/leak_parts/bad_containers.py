"""WebP, GIF and HEIC of which whoever has the file can get back what was covered. A maker gives nothing where a library is not there."""
import struct, zlib

from leak_parts.bad_pictures import covered, secret
from leak_parts.containers import gif, gif_extension, gif_xmp, heic, webp, webp_film
from leak_parts.pictures import exif, jpeg_of, paper, png, xmp_packet


def told_in_xmp(rng):
    return xmp_packet(f'{rng.choice(["dc:title", "dc:description", "photoshop:Credit"])}="{secret(rng)}"')


def told_in_exif(rng, thumbnail=b""):
    return exif([(rng.choice([0x10e, 0x13b, 0x8298]), 2, secret(rng).encode() + b"\0")], thumbnail)


def under_marker_in_webp(rng):
    strength = rng.choice([0.86, 0.9])
    return webp(covered(rng, strength)[0], quality=rng.choice([None, 95]))


def under_transparency_in_webp(rng):
    """The cover is in the alpha channel only, and not wholly: what is quite transparent the encoder makes of one colour."""
    pixels, (left, top, width, height) = paper(rng)
    alpha = bytearray(b"\xff" * (pixels.width * pixels.height))
    for y in range(top, top + height):
        alpha[y * pixels.width + left:y * pixels.width + left + width] = bytes([rng.choice([1, 5])]) * width
    return webp(pixels, alpha=bytes(alpha))


def exif_in_webp(rng):
    """Readers look for it also where the head does not say that it is there, or is not there."""
    return webp(covered(rng)[0], [(b"EXIF", rng.choice([b"", b"Exif\0\0"]) + told_in_exif(rng))], is_extended=rng.random() < 0.7)


def xmp_in_webp(rng):
    return webp(covered(rng)[0], [(b"XMP ", told_in_xmp(rng))])


def thumbnail_in_webp(rng):
    pixels, before = covered(rng)
    return webp(pixels, [(b"EXIF", exif([(0x112, 3, b"\1\0")], jpeg_of(before, 40)))])


def own_chunk_in_webp(rng):
    """Of a kind that nobody knows and readers have to leave alone."""
    pixels, before = covered(rng)
    kind = rng.choice([b"NOTE", b"orig", b"ICMT"])
    return webp(pixels, [(kind, rng.choice([secret(rng).encode(), jpeg_of(before, 60)]))], is_extended=rng.random() < 0.7)


def second_picture_in_webp(rng):
    """Two pictures where one is meant: readers show the first."""
    pixels, before = covered(rng)
    other = webp(before)
    return other and webp(pixels, [(other[12:16], other[20:])])


def after_webp(rng):
    pixels, before = covered(rng)
    return webp(pixels, tail=rng.choice([png(before), secret(rng).encode()]))


def further_frame_in_webp(rng):
    return webp_film(covered(rng))


def under_marker_in_gif(rng):
    return gif([covered(rng, rng.choice([0.86, 0.9]))[0]])


def in_the_palette_of_gif(rng):
    """Two of the palette's colours are the same."""
    pixels, (left, top, width, height) = paper(rng)
    dark = [1 if value < 128 else 0 for value in pixels.rgb[0::3]]
    for y in range(top, top + height):
        for x in range(left, left + width):
            dark[y * pixels.width + x] += 2
    return gif([(dark, pixels.width, pixels.height)], palette=b"\xff\xff\xff".ljust(3 * 256, b"\0"))


def remark_in_gif(rng):
    return gif([covered(rng)[0]], gif_extension(0xfe, secret(rng).encode()))


def text_over_gif(rng):
    """Text that a reader may write over the picture, and none does."""
    grid = struct.pack("<HHHHBBBB", 10, 100, 200, 16, 8, 16, 0, 255)
    return gif([covered(rng)[0]], gif_extension(0x01, grid, secret(rng).encode()))


def xmp_in_gif(rng):
    return gif([covered(rng)[0]], gif_xmp(told_in_xmp(rng)))


def own_extension_in_gif(rng):
    return gif([covered(rng)[0]], gif_extension(0xff, rng.choice([b"OWNPROG 1.0", b"fractint001"]), secret(rng).encode()))


def told_by_loop_of_gif(rng):
    """A block that says how often to repeat, with more to say."""
    return gif([covered(rng)[0]], gif_extension(0xff, b"NETSCAPE2.0", b"\1\0\0", secret(rng).encode()))


def extension_nobody_knows_in_gif(rng):
    return gif([covered(rng)[0]], gif_extension(0x77, secret(rng).encode()))


def further_frame_in_gif(rng):
    return gif(covered(rng))


def earlier_frame_in_gif(rng):
    pixels, before = covered(rng)
    return gif([before, pixels], gif_extension(0xff, b"NETSCAPE2.0", b"\1\0\0") if rng.random() < 0.5 else b"")


def outside_screen_of_gif(rng):
    """The picture is higher than what is shown of it."""
    pixels = paper(rng)[0]
    return gif([pixels], screen=(pixels.width, 80))


def after_gif(rng):
    pixels, before = covered(rng)
    return gif([pixels], tail=rng.choice([png(before), secret(rng).encode()]))


def under_marker_in_heic(rng):
    return heic([covered(rng, 0.86)[0]])


def exif_in_heic(rng):
    return heic([covered(rng)[0]], exif=told_in_exif(rng))


def xmp_in_heic(rng):
    return heic([covered(rng)[0]], xmp=told_in_xmp(rng))


def thumbnail_in_heic(rng):
    pixels, before = covered(rng)
    return heic([pixels], thumbnail=before)


def further_picture_in_heic(rng):
    return heic(covered(rng))


def after_heic(rng):
    pixels, before = covered(rng)
    file = heic([pixels])
    return file and file + rng.choice([zlib.compress(bytes(before.rgb)), struct.pack(">I", 8 + 20) + b"free" + secret(rng).encode().ljust(20)])


KINDS = {
    "marker that lets through": [under_marker_in_webp, under_marker_in_gif, under_marker_in_heic],
    "alpha and palettes": [under_transparency_in_webp],
    "metadata of pictures": [exif_in_webp, xmp_in_webp, remark_in_gif, text_over_gif, xmp_in_gif, own_extension_in_gif, exif_in_heic, xmp_in_heic,
                             own_chunk_in_webp, told_by_loop_of_gif, extension_nobody_knows_in_gif],
    "thumbnails in pictures": [thumbnail_in_webp, thumbnail_in_heic],
    "bytes after and between": [after_webp, after_gif, after_heic],
    "rows the head leaves out": [outside_screen_of_gif],
    "further pages and frames": [second_picture_in_webp, further_frame_in_webp, further_frame_in_gif, earlier_frame_in_gif, further_picture_in_heic],
}

# Qt draws a GIF in colours and keeps no number of its palette: which of two equal entries a pixel is, nothing tells.
NOT_SOUGHT = [in_the_palette_of_gif]
