"""PDFs that hold more than their pages: pictures that go on, notes, files, values, remains."""
import zlib

from leak_parts.pictures import exif, jpeg_of, paper, with_segment, xmp_packet
from leak_parts.sheets import Scene, Sheet, escaped, jpeg_object, picture_object, revised, stream, text_at


def with_picture(rng, content, entries="", height=None):
    """A sheet with the picture of a document as /P."""
    sheet = Sheet(content)
    pixels, _ = paper(rng)
    sheet.picture("P", picture_object(pixels, entries, height))
    return sheet


WHOLE = "q 300 0 0 200 0 0 cm /P Do Q "


def picture_under_rectangle(rng):
    return with_picture(rng, WHOLE + rng.choice(["0 g", "1 g", "0.4 g"]) + " 10 10 220 106 re f").file()


def picture_under_picture(rng):
    sheet = with_picture(rng, WHOLE + "q 230 0 0 110 5 5 cm /B Do Q")
    sheet.picture("B", stream(bytes([rng.choice([0, 255])]), "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"))
    return sheet.file()


def picture_cropped_by_box(rng):
    sheet = with_picture(rng, WHOLE)
    sheet.page = "/CropBox [0 120 300 200]"
    return sheet.file()


def picture_cropped_by_clip(rng):
    return with_picture(rng, rng.choice(["0 120 300 80 re W n ", "0 120 m 300 120 l 300 200 l 0 200 l h W n "]) + WHOLE).file()


def picture_larger_than_page(rng):
    sheet = with_picture(rng, "q 300 0 0 200 0 -120 cm /P Do Q ")
    sheet.size = (300, 80)
    return sheet.file()


def picture_under_mask(rng):
    sheet = with_picture(rng, WHOLE)
    mask = sheet.add(stream(bytes([255] * 80 + [0] * 120), "/Type /XObject /Subtype /Image /Width 1 /Height 200 /ColorSpace /DeviceGray /BitsPerComponent 8"))
    sheet.more[0] = picture_object(paper(rng)[0], f"/SMask {mask} 0 R")
    return sheet.file()


def picture_in_one_colour(rng):
    return with_picture(rng, WHOLE, rng.choice(["/Decode [0 0 0 0 0 0]", "/Decode [1 1 1 1 1 1]"])).file()


def picture_of_a_point(rng):
    return with_picture(rng, text_at("Travel document, copy", 20, 170) + f"q 2 0 0 1 {rng.randint(5, 250)} 20 cm /P Do Q").file()


def picture_with_more_rows(rng):
    """The dictionary says fewer rows than the data has: the rest is never drawn."""
    return with_picture(rng, "q 300 0 0 80 0 120 cm /P Do Q", height=80).file()


def jpeg_with_thumbnail(rng):
    pixels, box = paper(rng)
    small = jpeg_of(pixels, 40)
    pixels.fill(box)
    jpeg = with_segment(jpeg_of(pixels), 0xe1, b"Exif\0\0" + exif([(0x112, 3, b"\1\0")], small))
    sheet = Sheet(WHOLE)
    sheet.picture("P", jpeg_object(jpeg, pixels.width, pixels.height))
    return sheet.file()


def picture_nobody_draws(rng):
    return with_picture(rng, text_at("Travel document, copy", 20, 170)).file()


def annotated(scene, kind, entries):
    """The number of an annotation over the scene's box."""
    number = scene.sheet.add(f"<< /Type /Annot /Subtype /{kind} /Rect {scene.corners} {entries} >>")
    scene.sheet.page = f"/Annots [{number} 0 R]"
    return number


def covered_by_note(rng):
    kind = rng.choice(["Square", "Ink", "Highlight", "Stamp", "FreeText", "Redact"])
    scene = Scene(rng).write()
    look = scene.form(f"0 g {scene.rectangle} re f")
    x, y, w, h = scene.box
    quads = f"[{x} {y + h} {x + w} {y + h} {x} {y} {x + w} {y}]"
    annotated(scene, kind, f"/QuadPoints {quads} /F 4 /IC [0 0 0] /C [0 0 0] /AP << /N {look} 0 R >>")
    return scene.file()


def redaction_not_applied(rng):
    scene = Scene(rng).write()
    annotated(scene, "Redact", "/IC [0 0 0] /OverlayText (covered)")
    return scene.file()


def note_that_says_it(rng):
    scene = Scene(rng)
    annotated(scene, rng.choice(["Text", "Highlight", "Caret", "Line"]), f"/F {rng.choice([0, 2, 4, 32])} /Contents ({escaped(scene.secret)})")
    return scene.file()


def link_to_mailbox(rng):
    scene = Scene(rng)
    annotated(scene, "Link", "/Border [0 0 0] /A << /S /URI /URI (mailto:anna.eriksson@example.org) >>")
    return scene.file()


def field(rng, entries, flags=""):
    """A form of one field, of which `entries` says what it holds of a scene."""
    scene = Scene(rng)
    number = annotated(scene, "Widget", f"/T (field) {flags} {entries(scene)}")
    scene.sheet.catalog = f"/AcroForm << /Fields [{number} 0 R] >>"
    return scene.file()


def value_of_field(rng):
    key, flags = rng.choice(["V", "DV", "TU", "RV"]), rng.choice(["", "/F 2", "/F 32"])
    return field(rng, lambda scene: f"/FT /Tx /{key} ({escaped(scene.secret)})", flags)


def choices_of_field(rng):
    return field(rng, lambda scene: f"/FT /Ch /Opt [({escaped(scene.secret)}) (other)]")


def signature(rng):
    return field(rng, lambda scene: f"/FT /Sig /V << /Type /Sig /Filter /Adobe.PPKLite /Name ({escaped(scene.person['name'])}) /Contents <00> >>")


def xfa(rng):
    scene = Scene(rng)
    data = scene.sheet.add(stream(f"<xdp><data><n>{scene.secret}</n></data></xdp>".encode()))
    scene.sheet.catalog = f"/AcroForm << /Fields [] /XFA {data} 0 R >>"
    return scene.file()


def attachment(rng):
    scene = Scene(rng)
    data = scene.sheet.add(stream(scene.secret.encode(), "/Type /EmbeddedFile"))
    spec = scene.sheet.add(f"<< /Type /Filespec /F (passport.txt) /EF << /F {data} 0 R >> >>")
    if rng.random() < 0.4:
        clip = scene.sheet.add(f"<< /Type /Annot /Subtype /FileAttachment /Rect [10 10 20 20] /FS {spec} 0 R >>")
        scene.sheet.page = f"/Annots [{clip} 0 R]"
    else:
        scene.sheet.catalog = rng.choice([f"/Names << /EmbeddedFiles << /Names [(a) {spec} 0 R] >> >>", f"/AF [{spec} 0 R]"])
    return scene.file()


def information(rng):
    scene = Scene(rng)
    number = scene.sheet.add(f"<< /{rng.choice(['Title', 'Author', 'Subject', 'Keywords', 'Company', 'SourceFile'])} ({escaped(scene.secret)}) >>")
    scene.sheet.trailer = f"/Info {number} 0 R"
    return scene.file()


def xmp(rng):
    scene = Scene(rng)
    what = rng.choice(["dc:title", "dc:creator", "dc:description", "photoshop:Credit", "xmpMM:DerivedFrom"])
    packet = xmp_packet(f'{what}="{scene.secret}"')
    number = scene.sheet.add(stream(packet, "/Type /Metadata /Subtype /XML", filtered=rng.random() < 0.5))
    if rng.random() < 0.5:
        scene.sheet.catalog = f"/Metadata {number} 0 R"
    else:
        scene.sheet.page = f"/Metadata {number} 0 R"
    return scene.file()


def data_of_program(rng):
    scene = Scene(rng)
    scene.sheet.page = f"/LastModified (D:20260101) /PieceInfo << /Program << /LastModified (D:20260101) /Private ({escaped(scene.secret)}) >> >>"
    return scene.file()


def thumbnail(rng):
    scene = Scene(rng)
    scene.sheet.page = f"/Thumb {scene.sheet.add(picture_object(paper(rng)[0]))} 0 R"
    return scene.file()


def unlisted_page(rng):
    scene = Scene(rng)
    text = scene.sheet.add(stream(text_at(scene.secret, 20, 100).encode()))
    scene.sheet.add(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents {text} 0 R /Resources << /Font << /F 5 0 R >> >> >>")
    return scene.file()


def template_page(rng):
    scene = Scene(rng)
    text = scene.sheet.add(stream(text_at(scene.secret, 20, 100).encode()))
    page = scene.sheet.add(f"<< /Type /Template /MediaBox [0 0 300 200] /Contents {text} 0 R /Resources << /Font << /F 5 0 R >> >> >>")
    scene.sheet.catalog = f"/Names << /Templates << /Names [(t) {page} 0 R] >> >>"
    return scene.file()


def string_nobody_uses(rng):
    scene = Scene(rng)
    scene.sheet.add(rng.choice([f"({escaped(scene.secret)})", f"<< /Name ({escaped(scene.secret)}) >>", f"[({escaped(scene.secret)})]"]))
    return scene.file()


def own_entry(rng):
    scene = Scene(rng)
    if rng.random() < 0.5:
        scene.sheet.catalog = f"/OwnData << /Holder ({escaped(scene.secret)}) >>"
    else:
        scene.sheet.page = f"/OwnHolder ({escaped(scene.secret)})"
    return scene.file()


def bytes_between_objects(rng):
    scene = Scene(rng)
    pdf = scene.file()
    extra = f"% {scene.secret}\n".encode() if rng.random() < 0.5 else scene.secret.encode() + b"\n"
    cut = pdf.rindex(b"xref\n0 1")
    # behind the last object, so that no offset but the table's moves
    return pdf[:cut] + extra + pdf[cut:].replace(b"startxref\n%d" % cut, b"startxref\n%d" % (cut + len(extra)))


def bytes_after_the_end(rng):
    scene = Scene(rng)
    return scene.file() + scene.secret.encode() + b"\n"


def bytes_after_packed_data(rng):
    scene = Scene(rng)
    content = scene.sheet.content.encode()
    data = zlib.compress(content) + scene.secret.encode()
    bodies = scene.sheet.bodies
    scene.sheet.bodies = lambda: [b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(data), data) if n == 3 else body for n, body in enumerate(bodies())]
    return scene.file()


def script(rng):
    scene = Scene(rng)
    scene.sheet.catalog = f"/OpenAction << /S /JavaScript /JS (var holder = '{escaped(scene.secret)}') >>"
    return scene.file()


def picture_of_earlier_version(rng):
    pixels, box = paper(rng)
    sheet = Sheet(WHOLE)
    sheet.picture("P", picture_object(pixels))
    covered = pixels.copy()
    covered.fill(box)
    return revised(sheet.file(), {7: picture_object(covered)})


KINDS = {
    "pictures under covers": [picture_under_rectangle, picture_under_picture, picture_under_mask, picture_in_one_colour],
    "pictures cropped, not cut": [picture_cropped_by_box, picture_cropped_by_clip, picture_larger_than_page, picture_of_a_point, picture_with_more_rows],
    "pictures nothing draws": [picture_nobody_draws],
    "notes over and beside text": [covered_by_note, redaction_not_applied, note_that_says_it, link_to_mailbox],
    "forms": [value_of_field, signature, xfa],
    "attachments and scripts": [attachment, script],
    "metadata of PDFs": [information, xmp, data_of_program],
    "thumbnails in PDFs": [thumbnail, jpeg_with_thumbnail],
    "remains in PDFs": [unlisted_page, template_page, string_nobody_uses, bytes_between_objects, bytes_after_the_end, bytes_after_packed_data],
    "revisions": [picture_of_earlier_version],
}

NOT_SOUGHT = [choices_of_field, own_entry]
