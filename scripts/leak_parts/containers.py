"""WebP, GIF and HEIC: pixels by the system's libraries where they are there, what is put beside them by hand."""
import ctypes, functools, struct, tempfile
from pathlib import Path


@functools.cache
def library(name):
    """A shared library that the program needs too; nothing where it is not there."""
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None


def riff_chunk(kind, content):
    """One of WebP."""
    return kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def webp_pixels(pixels, alpha=None, quality=None):
    """The chunks with the pixels alone, lossless without a `quality`; nothing without libwebp. `alpha`: a byte for each pixel."""
    webp = library("libwebp.so.7")
    if not webp:
        return None
    rows, step, out = bytes(pixels.rgb), 3, ctypes.c_void_p()
    if alpha is not None:
        rows, step = b"".join(bytes(pixels.rgb[3 * i:3 * i + 3]) + alpha[i:i + 1] for i in range(len(alpha))), 4
    encode = getattr(webp, f"WebPEncode{'Lossless' if quality is None else ''}RGB{'A' if step == 4 else ''}")
    encode.restype = ctypes.c_size_t
    strength = () if quality is None else (ctypes.c_float(quality),)
    length = encode(rows, pixels.width, pixels.height, step * pixels.width, *strength, ctypes.byref(out))
    data = ctypes.string_at(out, length)
    webp.WebPFree(out)
    return data[12:]


def webp(pixels, chunks=(), tail=b"", is_extended=True, **how):
    """`chunks`: (kind, content) after the pixels. `is_extended`: with the head that has to be there when there are any."""
    body = webp_pixels(pixels, **how)
    if body is None:
        return None
    flags = {b"EXIF": 8, b"XMP ": 4}
    head = b""
    if is_extended and (chunks or body[:4] == b"VP8X"):
        start = 18 if body[:4] == b"VP8X" else 0  # the encoder's own, for an alpha channel
        alpha = 16 if how.get("alpha") else 0
        head, body = webp_head(pixels, alpha | sum(flags.get(kind, 0) for kind in dict(chunks))), body[start:]
    return webp_file(head + body + b"".join(riff_chunk(*one) for one in chunks)) + tail


def webp_head(pixels, flags):
    """What has to come first where there is more than pixels: 2 is a film, 4 XMP, 8 Exif, 16 an alpha channel."""
    return riff_chunk(b"VP8X", bytes([flags, 0, 0, 0]) + (pixels.width - 1).to_bytes(3, "little") + (pixels.height - 1).to_bytes(3, "little"))


def webp_file(chunks):
    """The chunks in their frame."""
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WEBP" + chunks


def webp_film(frames):
    """One after the other, each for a second."""
    shown = [webp_pixels(frame) for frame in frames]
    if None in shown:
        return None
    out = webp_head(frames[0], 2) + riff_chunk(b"ANIM", b"\xff\xff\xff\xff\0\0")
    for frame, data in zip(frames, shown):
        size = (frame.width - 1).to_bytes(3, "little") + (frame.height - 1).to_bytes(3, "little")
        out += riff_chunk(b"ANMF", b"\0" * 6 + size + (1000).to_bytes(3, "little") + b"\2" + data)
    return webp_file(out)


def sub_blocks(data):
    """As GIF has all data: at most 255 bytes at a time."""
    return b"".join(bytes([len(data[i:i + 255])]) + data[i:i + 255] for i in range(0, len(data), 255)) + b"\0"


def gif_extension(label, *parts):
    """`parts`: each in a block by itself."""
    return b"\x21" + bytes([label]) + b"".join(bytes([len(part)]) + part for part in parts) + b"\0"


def gif_xmp(packet):
    """As Adobe puts it in: not in blocks, with an end that a reader of blocks falls over to (XMP, part 3, 1.1.2)."""
    return b"\x21\xff\x0bXMP DataXMP" + packet + b"\1" + bytes(range(255, -1, -1)) + b"\0"


def packed(indices):
    """Each pixel as a code of nine bits, the table cleared before it grows beyond them."""
    codes = []
    for at in range(0, len(indices), 250):
        codes += [256, *indices[at:at + 250]]
    codes += [257]
    groups = (codes[at:at + 8] for at in range(0, len(codes), 8))
    return b"".join(sum(code << 9 * i for i, code in enumerate(group)).to_bytes((9 * len(group) + 7) // 8, "little") for group in groups)


def gif_frame(indices, width, height):
    """A picture that is shown for a second."""
    return b"\x21\xf9\4\0\x64\0\0\0" + b"\x2c" + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x08" + sub_blocks(packed(indices))


def greys(pixels):
    """An index of the grey palette for each pixel."""
    return [(r + g + b) // 3 for r, g, b in zip(pixels.rgb[0::3], pixels.rgb[1::3], pixels.rgb[2::3])]


def gif(frames, extensions=b"", tail=b"", palette=None, screen=None):
    """`frames`: pixels, shown in grey, or with a `palette` of 256 colours (indices, width, height). `screen`: (width, height) of what is shown."""
    shown = [frame if palette else (greys(frame), frame.width, frame.height) for frame in frames]
    width, height = screen or shown[0][1:]
    colours = palette or b"".join(bytes([i, i, i]) for i in range(256))
    body = b"".join(gif_frame(*frame) for frame in shown)
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0xf7, 0, 0) + colours + extensions + body + b"\x3b" + tail


class HeifError(ctypes.Structure):
    """What each of its functions that can fail gives back."""
    _fields_ = [("code", ctypes.c_int), ("detail", ctypes.c_int), ("message", ctypes.c_char_p)]


class Heif:
    """libheif's functions by their names."""

    def __init__(self, heif):
        self.heif = heif

    def made(self, name, *arguments):
        """What a function that gives a pointer gives."""
        function = getattr(self.heif, f"heif_{name}")
        function.restype = ctypes.c_void_p
        return ctypes.c_void_p(function(*arguments))

    def do(self, name, *arguments):
        """An exception where it fails."""
        function = getattr(self.heif, f"heif_{name}")
        function.restype = HeifError
        done = function(*arguments)
        if done.code:
            raise RuntimeError(f"libheif, {name}: {done.message.decode()}")


def heif_picture(heif, pixels):
    """The same pixels, libheif's own."""
    rgb, interleaved_rgb, interleaved = 1, 10, 10
    picture, stride = ctypes.c_void_p(), ctypes.c_int()
    heif.do("image_create", pixels.width, pixels.height, rgb, interleaved_rgb, ctypes.byref(picture))
    heif.do("image_add_plane", picture, interleaved, pixels.width, pixels.height, 24)
    plane = heif.made("image_get_plane", picture, interleaved, ctypes.byref(stride)).value
    for y in range(pixels.height):
        ctypes.memmove(plane + y * stride.value, bytes(pixels.rgb[3 * pixels.width * y:3 * pixels.width * (y + 1)]), 3 * pixels.width)
    return picture


def heic(pictures, exif=b"", xmp=b"", thumbnail=None):
    """As libheif writes them; nothing where it can't. The first of `pictures` is what shows; `exif`, `xmp` and `thumbnail` are of it."""
    hevc = 1
    library_of = library("libheif.so.1")
    if not library_of or not library_of.heif_have_encoder_for_format(hevc):
        return None
    heif = Heif(library_of)
    context, encoder = heif.made("context_alloc"), ctypes.c_void_p()
    heif.do("context_get_encoder_for_format", context, hevc, ctypes.byref(encoder))
    heif.do("encoder_set_lossy_quality", encoder, 95)
    held = []
    for pixels in pictures:
        held.append((heif_picture(heif, pixels), ctypes.c_void_p()))
        heif.do("context_encode_image", context, held[-1][0], encoder, None, ctypes.byref(held[-1][1]))
    main = held[0][1]
    heif.do("context_set_primary_image", context, main)
    if exif:
        heif.do("context_add_exif_metadata", context, main, exif, len(exif))
    if xmp:
        heif.do("context_add_XMP_metadata", context, main, xmp, len(xmp))
    if thumbnail:
        small, handle = heif_picture(heif, thumbnail), ctypes.c_void_p()
        heif.do("context_encode_thumbnail", context, small, main, encoder, None, 128, ctypes.byref(handle))
        held.append((small, handle))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.heic")
        heif.do("context_write_to_file", context, bytes(file))
        data = file.read_bytes()
    for picture, handle in held:
        library_of.heif_image_handle_release(handle)
        library_of.heif_image_release(picture)
    library_of.heif_encoder_release(encoder)
    library_of.heif_context_free(context)
    return data
