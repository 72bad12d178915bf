"""Pictures of which whoever has the file can get back what was covered."""
import struct, zlib

from leak_parts.pictures import bmp, chunk, drawn, exif, indexed_png, jpeg_of, paper, png, png_rows, tiff, with_segment, xmp_packet
from leak_parts.sheets import PEOPLE, Sheet, text_at


def covered(rng, strength=1.0, color=(0, 0, 0)):
    """(covered, before): what shows of the field under a cover is one less `strength`."""
    pixels, box = paper(rng)
    before = pixels.copy()
    pixels.each(box, lambda *rgb: tuple(round(c * (1 - strength) + k * strength) for c, k in zip(rgb, color)))
    return pixels, before


def secret(rng):
    return rng.choice(PEOPLE)["name"]


def under_marker(rng):
    color = rng.choice([(0, 0, 0), (0, 0, 0), (20, 20, 40), (120, 0, 0)])
    # with less than 0.85 the letters are there for all to see: no leak, but no cover either
    return png(covered(rng, rng.choice([0.86, 0.9, 0.95, 0.97]), color)[0])


def under_marker_in_jpeg(rng):
    return jpeg_of(covered(rng, rng.choice([0.86, 0.9]))[0], 95)


def nearly_white(rng):
    return png(covered(rng, 0.97, (255, 255, 255))[0])


def under_transparency(rng):
    """The cover is in the alpha channel only."""
    pixels, box = paper(rng)
    left, top, width, height = box
    alpha = bytearray(b"\xff" * (pixels.width * pixels.height))
    for y in range(top, min(top + height, pixels.height)):
        alpha[y * pixels.width + left:y * pixels.width + left + width] = bytes([rng.choice([0, 1, 5])]) * width
    return png(pixels, alpha)


def in_the_palette(rng):
    """Two colours of the palette are the same: another palette brings the letters back."""
    pixels, box = paper(rng)
    left, top, width, height = box
    dark = [1 if pixels.rgb[3 * i] < 128 else 0 for i in range(pixels.width * pixels.height)]
    for y in range(top, min(top + height, pixels.height)):
        for x in range(left, left + width):
            dark[y * pixels.width + x] += 2
    black = b"\0\0\0"
    return indexed_png(pixels.width, pixels.height, bytes(dark), b"\xff\xff\xff\0\0\0" + b"\0\0\0" + black)


def text_in_png(rng):
    kind, text = rng.choice([(b"tEXt", b"Comment\0" + secret(rng).encode()), (b"iTXt", b"Title\0\0\0\0\0" + secret(rng).encode()),
                             (b"zTXt", b"Comment\0\0" + zlib.compress(secret(rng).encode())), (b"prVt", secret(rng).encode())])
    return png(covered(rng)[0], chunks=[(kind, text)])


def exif_in_png(rng):
    return png(covered(rng)[0], chunks=[(b"eXIf", exif([(0x10e, 2, secret(rng).encode() + b"\0")]))])


def after_png(rng):
    pixels, before = covered(rng)
    return png(pixels, tail=png(before) if rng.random() < 0.5 else zlib.compress(bytes(before.rgb))[-3000:])


def after_packed_pixels(rng):
    pixels, before = covered(rng)
    return png(pixels, packed_tail=zlib.compress(bytes(before.rgb)))


def more_rows_in_png(rng):
    """The head says fewer rows than were packed."""
    return png(paper(rng)[0], height=80)


def further_data_in_png(rng):
    """What a crop that did not cut the file short leaves behind: an old end after the new one."""
    pixels, before = covered(rng)
    return png(pixels) + chunk(b"IDAT", zlib.compress(png_rows(3 * before.width, before.rgb))[400:]) + chunk(b"IEND", b"")


def further_frame_in_png(rng):
    pixels, before = covered(rng)
    frame = struct.pack(">IIIIIHHBB", 0, before.width, before.height, 0, 0, 1, 10, 0, 0)
    data = struct.pack(">I", 2) + zlib.compress(png_rows(3 * before.width, before.rgb))
    file = png(pixels, chunks=[(b"acTL", struct.pack(">II", 2, 0)), (b"fcTL", frame)])
    return file[:-12] + chunk(b"fcTL", struct.pack(">I", 1) + frame[4:]) + chunk(b"fdAT", data) + file[-12:]


def thumbnail_in_exif(rng):
    pixels, before = covered(rng)
    return with_segment(jpeg_of(pixels), 0xe1, b"Exif\0\0" + exif([(0x112, 3, b"\1\0")], jpeg_of(before, 40)))


def thumbnail_in_jfxx(rng):
    pixels, before = covered(rng)
    return with_segment(jpeg_of(pixels), 0xe0, b"JFXX\0\x10" + jpeg_of(before, 30)[:60000])


def told_in_exif(rng):
    tags = rng.choice([[(0x10e, 2, secret(rng).encode() + b"\0")], [(0x13b, 2, secret(rng).encode() + b"\0")], [(0x9c9d, 1, secret(rng).encode("utf-16-le"))],
                       [(0x10f, 2, b"Camera\0"), (0x110, 2, b"Phone 7\0")]])
    photo = rng.choice([(), [(0x9286, 7, b"ASCII\0\0\0" + secret(rng).encode())], [(0xa431, 2, b"8812345\0")], [(0x9003, 2, b"2026:01:02 03:04:05\0")]])
    return with_segment(jpeg_of(covered(rng)[0]), 0xe1, b"Exif\0\0" + exif(tags, photo_tags=photo))


def told_in_segments(rng):
    name = secret(rng).encode()
    xmp = b"http://ns.adobe.com/xap/1.0/\0" + xmp_packet(f'dc:title="{name.decode()}"')
    iptc = b"\x1c\2\x50" + struct.pack(">H", len(name)) + name
    photoshop = b"Photoshop 3.0\0" + b"8BIM\4\4\0\0" + struct.pack(">I", len(iptc)) + iptc + b"\0" * (len(iptc) % 2)
    marker, content = rng.choice([(0xfe, name), (0xe1, xmp), (0xed, photoshop), (0xe7, b"OWN\0" + name), (0xe2, b"ICC_PROFILE\0\1\1" + name * 5)])
    return with_segment(jpeg_of(covered(rng)[0]), marker, content)


def after_jpeg(rng):
    pixels, before = covered(rng)
    return jpeg_of(pixels) + (jpeg_of(before) if rng.random() < 0.5 else secret(rng).encode())


def fewer_rows_said_by_jpeg(rng):
    """Cropped in the head only: the rows below are still in the file."""
    jpeg = bytearray(jpeg_of(paper(rng)[0]))
    at = max(jpeg.find(b"\xff\xc0"), jpeg.find(b"\xff\xc2"))
    jpeg[at + 5:at + 7] = struct.pack(">H", 80)
    return bytes(jpeg)


def second_page(rng):
    return tiff(covered(rng))


def told_in_tiff(rng):
    return tiff([covered(rng)[0]], [rng.choice([(270, 2, secret(rng).encode() + b"\0"), (315, 2, secret(rng).encode() + b"\0"), (65000, 2, secret(rng).encode() + b"\0")])])


def more_rows_in_tiff(rng):
    return tiff([paper(rng)[0]], height=80)


def between_parts_of_tiff(rng):
    pixels, before = covered(rng)
    return tiff([pixels], gap=bytes(before.rgb))


def after_tiff(rng):
    pixels, before = covered(rng)
    return tiff([pixels], tail=bytes(before.rgb[:5000]))


def after_bmp(rng):
    pixels, before = covered(rng)
    return bmp(pixels, tail=bytes(before.rgb[:5000]))


def between_parts_of_bmp(rng):
    pixels, before = covered(rng)
    return bmp(pixels, gap=bytes(before.rgb[:6000]))


def uncovered(rng):
    """Nothing was covered but one line of the zone."""
    sheet = Sheet(text_at("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", 20, 40, 14, "C") + text_at("L898902C36UTO7408122F1204159ZE184226B<<<<<10", 20, 20, 14, "C"), (420, 200))
    pixels = drawn(sheet.file(), 150)
    pixels.fill((0, rng.choice([318, 362]), 875, 38), (255, 255, 255))
    return png(pixels)


KINDS = {
    "marker that lets through": [under_marker, under_marker_in_jpeg, nearly_white],
    "alpha and palettes": [under_transparency, in_the_palette],
    "metadata of pictures": [text_in_png, exif_in_png, told_in_exif, told_in_segments, told_in_tiff],
    "thumbnails in pictures": [thumbnail_in_exif, thumbnail_in_jfxx],
    "bytes after and between": [after_png, after_packed_pixels, further_data_in_png, after_jpeg, after_tiff, between_parts_of_tiff, after_bmp, between_parts_of_bmp],
    "rows the head leaves out": [more_rows_in_png, more_rows_in_tiff, fewer_rows_said_by_jpeg],
    "further pages and frames": [further_frame_in_png, second_page],
    "half a zone": [uncovered],
}
